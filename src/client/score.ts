import { percent, type Score } from '../progress/totals.ts';

/** A number of points as it is shown: at most two decimals. */
export function pointsText(points: number): string {
  return String(Math.round(points * 100) / 100);
}

/** "0.5 of 1 point" */
export function earnedText(earned: number, points: number): string {
  return `${pointsText(earned)} of ${pointsText(points)} ${points === 1 ? 'point' : 'points'}`;
}

/**
 * What a finished quiz says of itself.
 * @param pass the share of the points that passes
 */
export function scoreText({ earned, points, share, passed }: Score, pass: number): string {
  const verdict = passed ? 'Passed' : 'Not passed';
  return `Score: ${earnedText(earned, points)}, ${percent(share)} %. ${verdict}: ${percent(pass)} % is needed.`;
}
