import type { Attempt } from './attempt.ts';
import { isoWithin } from './iso-within.ts';

/**
 * The attempt to go on with: one of the lesson that is under way, or else the new one. Its beginning is put after that of all
 * others of the lesson, so that it stays the last one when the reader's clock was set back.
 * @param kept the lesson's attempts
 */
export function attemptToBegin(kept: readonly Attempt[], attempt: Attempt): Attempt {
  const last = kept.reduce((latest, { started }) => (started > latest ? started : latest), '');
  const started = attempt.started > last ? attempt.started : isoWithin(Date.parse(last) + 1);
  return kept.find(({ finished }) => !finished) ?? { ...attempt, started };
}
