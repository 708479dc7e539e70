import type { Standing } from './standing.ts';
import { percentText, scoreOf } from './totals.ts';

const SIGNS: Readonly<Record<Standing['state'], string>> = {
  'not begun': '○',
  begun: '◐',
  passed: '✓',
  'not passed': '✗',
};

/** A lesson's state as a shape, for the eye, and in words: `Passed, best 90%, last 80%, an attempt is under way`. */
export function standingText({ state, best, last, open }: Standing): { readonly sign: string; readonly words: string } {
  const words = [
    `${state.charAt(0).toUpperCase()}${state.slice(1)}`,
    ...(best ? [`best ${percentText(scoreOf(best).share)}`] : []),
    ...(last ? [`last ${percentText(scoreOf(last).share)}`] : []),
    ...(open ? ['an attempt is under way'] : []),
  ];
  return { sign: SIGNS[state], words: words.join(', ') };
}
