import type { Attempt } from '../progress/attempt.ts';
import { percentText, scoreOf } from '../progress/totals.ts';
import { make } from './make.ts';
import { momentElement } from './moment.ts';

/** Points without what fractions leave behind: 2.33. */
function pointsText(points: number): string {
  return String(Math.round(points * 100) / 100);
}

function cell(label: string, ...children: readonly (Node | string)[]): HTMLElement {
  return make('td', { role: 'cell', 'data-label': label }, make('span', {}, ...children));
}

/** @param version the lesson's quiz as it is today; undefined where it is gone */
function row(attempt: Attempt, version: string | undefined): HTMLElement {
  const { earned, points, share, passed } = scoreOf(attempt);
  const changed = version === undefined || version === attempt.version ? '' : ', changed since';
  const result = attempt.finished === undefined ? '◐ Under way' : passed ? '✓ Passed' : '✗ Not passed';
  return make(
    'tr',
    { role: 'row' },
    make('th', { role: 'rowheader', scope: 'row' }, attempt.title || attempt.lesson),
    cell('Begun', momentElement(attempt.started)),
    cell('Finished', attempt.finished === undefined ? '—' : momentElement(attempt.finished)),
    cell('Points', `${pointsText(earned)} of ${pointsText(points)}`),
    cell('Score', attempt.finished === undefined ? '—' : percentText(share)),
    cell('Result', result + changed),
    cell('Kind', attempt.repeats === undefined ? 'All items' : 'Wrong ones again'),
  );
}

/**
 * Fills the table of attempts, the newest first. What was another quiz then has changed since, and its score stays.
 * @param attempts the oldest first
 * @param versions the quizzes as they are today, by their lessons
 */
export function showAttempts(
  body: HTMLElement,
  attempts: readonly Attempt[],
  versions: ReadonlyMap<string, string | undefined>,
): void {
  body.replaceChildren(...attempts.map((attempt) => row(attempt, versions.get(attempt.lesson))).reverse());
}
