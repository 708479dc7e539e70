import type { Attempt } from './attempt.ts';
import { byStart, scoreOf } from './totals.ts';

/** How far a reader has come with a lesson. */
export interface Standing {
  readonly state: 'not begun' | 'begun' | 'passed' | 'not passed';
  /** The finished attempt with the greatest share of the points; the older one of equals. */
  readonly best?: Attempt;
  /** The finished attempt that began last. */
  readonly last?: Attempt;
  /** The attempt that is under way. */
  readonly open?: Attempt;
}

/**
 * How far a reader has come with one lesson. A lesson once passed stays passed.
 * @param attempts those of the lesson, in any order
 * @param visited whether the reader has been in the lesson, attempt or not
 */
export function standingOf(attempts: readonly Attempt[], visited: boolean): Standing {
  const sorted = attempts.toSorted(byStart);
  const finished = sorted.filter((attempt) => attempt.finished !== undefined);
  const best = finished.toSorted((a, b) => scoreOf(b).share - scoreOf(a).share)[0];
  const last = finished.at(-1);
  const open = sorted.findLast((attempt) => attempt.finished === undefined);
  const passed = finished.some((attempt) => scoreOf(attempt).passed);
  const begun = open !== undefined || visited ? 'begun' : 'not begun';
  return { state: passed ? 'passed' : best ? 'not passed' : begun, best, last, open };
}

/** Attempts by their lessons' ids, in the order given. */
export function byLesson(attempts: readonly Attempt[]): Map<string, Attempt[]> {
  const lessons = new Map<string, Attempt[]>();
  for (const attempt of attempts) {
    const own = lessons.get(attempt.lesson);
    if (own) own.push(attempt);
    else lessons.set(attempt.lesson, [attempt]);
  }
  return lessons;
}
