import { percentText, type Score } from '../progress/totals.ts';
import { earnedText } from './earned-text.ts';

/**
 * What a finished quiz says of itself.
 * @param pass the share of the points that passes
 */
export function scoreText({ earned, points, share, passed }: Score, pass: number): string {
  const verdict = passed ? 'Passed' : 'Not passed';
  return `Score: ${earnedText(earned, points)}, ${percentText(share)}. ${verdict}: ${percentText(pass)} is needed.`;
}
