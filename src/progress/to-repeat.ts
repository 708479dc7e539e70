import type { Attempt } from './attempt.ts';
import { wasRight } from './earned.ts';
import type { LessonWords } from './item-words.ts';
import { byLesson, standingOf } from './standing.ts';

/** A lesson that is worth another attempt. */
export interface Repetition {
  readonly lesson: string;
  /** As it was in the last attempt. */
  readonly title: string;
  readonly why: 'not passed' | 'items wrong' | 'long ago';
  /** The ids of the items that were not right in the last finished attempt; what a hint cost makes none wrong. */
  readonly items: readonly string[];
  /** Since the last attempt was finished, in whole days. */
  readonly days: number;
}

/** After so many days a lesson without a mistake is worth repeating too. */
const LONG = 30;
const DAY = 86_400_000;
const ORDER: readonly Repetition['why'][] = ['not passed', 'items wrong', 'long ago'];

function repetition(last: Attempt, passed: boolean, now: number, words: LessonWords): Repetition | undefined {
  const known = words.get(last.lesson) ?? [];
  const costOf = (id: string): number => known.find((item) => item.id === id)?.hintCost ?? 0;
  const items = last.items.filter((item) => !wasRight(item, costOf(item.id))).map(({ id }) => id);
  const days = Math.max(0, Math.floor((now - Date.parse(last.finished ?? '')) / DAY) || 0);
  const why = !passed ? 'not passed' : items.length > 0 ? 'items wrong' : days >= LONG ? 'long ago' : undefined;
  return why && { lesson: last.lesson, title: last.title, why, items, days };
}

/**
 * What to repeat: lessons never passed, then those whose last attempt had wrong items, then those done long ago; in each of these
 * the one that is longest ago first.
 * @param attempts of all lessons
 * @param now in milliseconds since 1970
 * @param words say what a hint costs; where that is not known, a hint costs nothing
 */
export function toRepeat(attempts: readonly Attempt[], now: number, words: LessonWords = new Map()): Repetition[] {
  return [...byLesson(attempts).values()]
    .flatMap((own) => {
      const { state, last } = standingOf(own, false);
      return (last && repetition(last, state === 'passed', now, words)) ?? [];
    })
    .toSorted((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why) || b.days - a.days);
}
