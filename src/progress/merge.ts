import type { Attempt, ItemAttempt } from './attempt.ts';
import type { Place } from './place.ts';

/** The one of greater rank; of equals the one with the greater text, which means nothing, but is always the same one. */
function greater<Value>(
  a: Value,
  b: Value,
  rank: (value: Value) => number,
  text: (value: Value) => string = JSON.stringify,
): Value {
  return (rank(a) - rank(b) || (text(a) < text(b) ? -1 : 1)) < 0 ? b : a;
}

/** What does not change while an attempt is under way, as text. */
function frame({ lesson, title, version, seed, started, pass, repeats, items }: Attempt): string {
  return JSON.stringify([lesson, title, version, seed, started, pass, repeats, items.map(({ id }) => id)]);
}

/** Counts the revision, and that it is graded as half of one. */
function itemRank({ revision, earned }: ItemAttempt): number {
  return revision * 2 + Number(earned !== undefined);
}

/** The earlier it was finished, the greater; before that the least. */
function finishRank({ finished }: Attempt): number {
  return finished ? -Date.parse(finished) || -1 : -Number.MAX_VALUE;
}

/**
 * Two states of one attempt as one, whichever comes first: of each item the newer state; what is finished stays as it is, and
 * of two that are finished the one that was finished first. Should two attempts share an id by mistake, one of them is taken whole,
 * a finished one first.
 * @param a may be absent, where there is only one state
 */
export function mergeAttempts(a: Attempt | undefined, b: Attempt): Attempt {
  if (!a) return b;
  if (frame(a) !== frame(b)) return greater(a, b, ({ finished }) => Number(finished !== undefined), frame);
  if (a.finished || b.finished) return greater(a, b, finishRank);
  return { ...a, items: a.items.map((item, at) => greater(item, b.items[at] ?? item, itemRank)) };
}

/** The newer of two places in one lesson, or the only one. */
export function mergePlaces(a: Place | undefined, b: Place): Place {
  return a ? greater(a, b, ({ revision }) => revision) : b;
}
