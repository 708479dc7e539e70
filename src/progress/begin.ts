import type { Attempt } from './attempt.ts';

/**
 * The attempt to go on with: one of the lesson that is under way, or else the new one. Its beginning is put after that of all
 * others of the lesson, so that it stays the last one when the reader's clock was set back.
 * @param kept the lesson's attempts, the oldest first
 */
export function attemptToBegin(kept: readonly Attempt[], attempt: Attempt): Attempt {
  const open = kept.find(({ finished }) => finished === undefined);
  const last = kept.at(-1)?.started ?? '';
  const started = attempt.started > last ? attempt.started : new Date(Date.parse(last) + 1).toISOString();
  return open ?? { ...attempt, started };
}
