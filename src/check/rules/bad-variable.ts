import { expressionDiagnostic } from '../ask.ts';
import type { Rule } from '../context.ts';

/** Every variable's expression parses, and names only what there is. */
export const badVariable: Rule = ({ run, report }) => {
  if (run === undefined) return;
  for (const variable of run.execution.variables) {
    const problem = run.scope.compiler.problems.get(variable.name);
    if (problem !== undefined) report(expressionDiagnostic(problem, variable, 'front matter'));
  }
};
