import type { Rule } from '../context.ts';

/** The execution runs: its model, its manifests and every command of its steps. */
export const commandFailed: Rule = ({ lesson, run, runProblems, report, count }) => {
  runProblems.forEach((each) => report(each));
  const reached = run === undefined ? 0 : run.scope.main.trace.states.length - 1;
  lesson.execution?.steps.forEach((_, at) => count(at < reached ? 'steps' : 'unchecked'));
};
