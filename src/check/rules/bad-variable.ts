import { expressionDiagnostic } from '../ask.ts';
import type { Rule } from '../context.ts';

/** Every variable's expression parses, and names only what there is. */
export const badVariable: Rule = ({ run, report, sourceOf }) => {
  if (run === undefined) return;
  for (const { name, offset } of run.execution.variables) {
    const problem = run.scope.compiler.problems.get(name);
    if (problem !== undefined) report(expressionDiagnostic(problem, sourceOf(run.execution.file), offset));
  }
};
