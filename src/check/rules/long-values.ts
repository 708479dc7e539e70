import type { Rule } from '../context.ts';
import { printCounter } from '../print-limit.ts';
import { printedCell } from '../printed-cell.ts';

/** The page has every variable after every step, be it in the tracker or not; together they fit in it. */
export const longValues: Rule = ({ run, report }) => {
  if (run === undefined) return;
  const count = printCounter();
  for (const variable of run.execution.variables) {
    const problem = run.scope.main.trace.states
      .map((_, step) => count(printedCell(run, variable, step).letters, variable.place))
      .find((each) => each !== undefined);
    if (problem !== undefined) report(problem);
  }
};
