import type { Attempt, ItemAttempt } from './attempt.ts';
import type { Place } from './place.ts';

/** What does not change while an attempt is under way, as text. */
function frame({ lesson, title, version, seed, started, pass, repeats, items }: Attempt): string {
  return JSON.stringify([lesson, title, version, seed, started, pass, repeats, items.map(({ id }) => id)]);
}

/** The one with the greater text: which of two it is means nothing, but it is always the same one. */
function either<Value>(a: Value, b: Value): Value {
  return JSON.stringify(a) < JSON.stringify(b) ? b : a;
}

function mergeItems(a: ItemAttempt, b: ItemAttempt): ItemAttempt {
  const newer = a.revision - b.revision || Number(a.earned !== undefined) - Number(b.earned !== undefined);
  return newer > 0 ? a : newer < 0 ? b : either(a, b);
}

/**
 * Two states of one attempt as one, whichever comes first: of each item the newer state; what is finished stays as it is, and
 * of two that are finished the one that was finished first. Should two attempts share an id by mistake, one of them is taken whole.
 */
export function mergeAttempts(a: Attempt, b: Attempt): Attempt {
  const [frameA, frameB] = [frame(a), frame(b)];
  if (frameA !== frameB) return frameA > frameB ? a : b;
  if (a.finished !== b.finished) return b.finished === undefined || (a.finished ?? 'Z') < b.finished ? a : b;
  if (a.finished !== undefined) return either(a, b);
  return { ...a, items: a.items.map((item, at) => mergeItems(item, b.items[at] ?? item)) };
}

/** The newer of two places in one lesson. */
export function mergePlaces(a: Place, b: Place): Place {
  return a.revision === b.revision ? either(a, b) : a.revision > b.revision ? a : b;
}
