import type { Attempt } from './attempt.ts';
import { mergeAttempts } from './merge.ts';

/**
 * What becomes of a state that a page left when it was closed: it is merged into the attempt that is kept, whose beginning the
 * store may have moved since; where that is not kept yet, it is one of its own, also beside another that is under way.
 * @param kept the lesson's attempts
 */
export function bringAttempt(kept: readonly Attempt[], word: Attempt): Attempt {
  const own = kept.find(({ id }) => id === word.id);
  return own ? mergeAttempts(own, { ...word, started: own.started }) : word;
}
