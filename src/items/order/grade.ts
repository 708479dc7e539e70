import type { Grade, Response } from '../../progress/response.ts';

/** What grading an order needs. */
export interface GradedOrder {
  /** The ids of the entries, in the right order. */
  readonly key: readonly string[];
  /** Whether an order that is right in part earns a part. */
  readonly partial: boolean;
}

/** Where each entry was put, counted from 0, in the right order of the entries; NaN where it is nowhere, or not alone. */
function placesOf(key: readonly string[], response: Response): number[] {
  const given = key.map((id) => key.findIndex((_, at) => response[id] === String(at + 1)));
  return given.map((at) => (at < 0 || given.indexOf(at) < given.lastIndexOf(at) ? NaN : at));
}

function pairsOf(placed: readonly number[]): { readonly right: number; readonly wrong: number } {
  const pairs = placed.flatMap((place, at) => placed.slice(0, at).map((before) => place - before));
  return { right: pairs.filter((apart) => apart > 0).length, wrong: pairs.filter((apart) => apart < 0).length };
}

/** How many pairs of entries a response has in the right order. */
export function rightPairs({ key }: GradedOrder, response: Response): number {
  return pairsOf(placesOf(key, response)).right;
}

/**
 * Grades an order by pairs of entries: each pair in the right order counts, each in the wrong order takes one off, never
 * below nothing. An entry is right where it stands at its own position; one that shares its position is not given.
 * @param response the position of each entry, "1" for the first, by the entry's id
 */
export function gradeOrder({ key, partial }: GradedOrder, response: Response): Grade {
  const placed = placesOf(key, response);
  const { right, wrong } = pairsOf(placed);
  const score = Math.max(0, (2 * (right - wrong)) / (key.length * (key.length - 1)));
  return {
    score: partial || score === 1 ? score : 0,
    parts: Object.fromEntries(placed.flatMap((place, at) => (place >= 0 ? [[key[at] ?? '', place === at]] : []))),
  };
}
