import type { Attempt } from './attempt.ts';

/** What an attempt is worth so far. */
export interface Score {
  /** In points. */
  readonly earned: number;
  /** The most that could be earned. */
  readonly points: number;
  /** What was earned of the points, 0 to 1. */
  readonly share: number;
  readonly passed: boolean;
}

/** Takes out what adding fractions of points leaves behind: 0.1 + 0.2 is no more than 0.3. */
const ROUNDING = 1e-9;

/** The score of an attempt; what was not graded has earned nothing. */
export function scoreOf({ items, pass }: Attempt): Score {
  const earned = items.reduce((sum, item) => sum + (item.earned ?? 0), 0);
  const points = items.reduce((sum, item) => sum + item.points, 0);
  const share = points > 0 ? earned / points : 0;
  return { earned, points, share, passed: points > 0 && share + ROUNDING >= pass };
}

/**
 * A share in whole percent, rounded down, so that a score just short of passing is never shown as enough.
 * @param share 0 to 1
 */
export function percent(share: number): number {
  return Math.floor(share * 100 + ROUNDING);
}

/**
 * A share as it is shown, `98%`: rounded down. Where that hides more than half a percent, with one decimal, rounded down too: `98.9%`.
 * @param share 0 to 1
 */
export function percentText(share: number): string {
  const tenths = Math.floor(share * 1000 + ROUNDING);
  return `${tenths % 10 > 5 ? tenths / 10 : percent(share)}%`;
}

/** Orders attempts by when they began, the oldest first; those of one moment by their ids. */
export function byStart(a: Attempt, b: Attempt): number {
  const [first, second] = [a.started + a.id, b.started + b.id];
  return first < second ? -1 : first > second ? 1 : 0;
}
