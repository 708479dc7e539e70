import type { Grade, Response } from '../../progress/response.ts';

/** What grading an order needs. */
export interface GradedOrder {
  /** The ids of the entries, in the right order. */
  readonly key: readonly string[];
  /** Whether an order that is right in part earns a part. */
  readonly partial: boolean;
}

/**
 * Grades an order by pairs of entries: each pair in the right order counts, each in the wrong order takes one off, never
 * below nothing. An entry is right where it stands at its own position; one that shares its position is not given.
 * @param response the position of each entry, "1" for the first, by the entry's id
 */
export function gradeOrder({ key, partial }: GradedOrder, response: Response): Grade {
  const given = key.map((id) => key.findIndex((_, at) => response[id] === String(at + 1)));
  const placed = given.map((at) => (at < 0 || given.indexOf(at) < given.lastIndexOf(at) ? NaN : at));
  let sum = 0;
  placed.forEach((place, at) => {
    for (const before of placed.slice(0, at)) sum += Math.sign(place - before) || 0;
  });
  const score = Math.max(0, (2 * sum) / (key.length * (key.length - 1)));
  return {
    score: partial || score === 1 ? score : 0,
    parts: Object.fromEntries(placed.flatMap((place, at) => (place >= 0 ? [[key[at] ?? '', place === at]] : []))),
  };
}
