import { expressionDiagnostic } from '../ask.ts';
import type { Rule } from '../context.ts';

/** Every variable comes to something in bounded time; runs once all that uses them was asked. */
export const endlessVariable: Rule = ({ run, report }) => {
  if (run === undefined) return;
  for (const variable of run.execution.variables) {
    const problem = run.scope.endless.get(variable.name);
    if (problem !== undefined) report(expressionDiagnostic(problem, variable));
  }
};
