import type { Decision, Reading } from './reading.ts';

/** How well a reading can be shown: the execution itself before a what-if, a variable before a question to the model. */
function rank({ run, variable }: Reading): number {
  return (run.name === undefined ? 2 : 0) + (variable === undefined ? 0 : 1);
}

/**
 * The state that decides what an expression came to, for a reader to look at. What speaks of several states is decided by
 * the latest: only there is it known. Of what was read in that state, the best to show counts, and of equals the first.
 * @param readings what the expression read, in that order
 * @returns undefined where it read nothing
 */
export function decisionOf(readings: readonly Reading[]): Decision | undefined {
  const latest = readings.reduce((last, { step }) => Math.max(last, step), 0);
  const [best] = readings.filter(({ step }) => step === latest).toSorted((a, b) => rank(b) - rank(a));
  if (best === undefined) return undefined;
  const { step, variable, run } = best;
  return {
    step,
    ...(variable === undefined ? {} : { variable }),
    ...(run.name === undefined ? {} : { run: run.name }),
  };
}
