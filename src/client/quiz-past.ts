import { standingOf } from '../progress/standing.ts';
import { percentText, scoreOf } from '../progress/totals.ts';
import { make } from './make.ts';
import type { Quiz } from './quiz.ts';
import { siteBase } from './site-base.ts';

/** Says which attempt this is, and what the earlier ones were. */
export function showPast(quiz: Quiz): void {
  const { finished, limit, usedUp, attempt } = quiz;
  const count = finished.length;
  const { best, last } = standingOf(finished, true);
  const texts: (string | Node)[] = [];
  if (limit < Infinity)
    texts.push(
      usedUp
        ? `All ${limit === 1 ? '' : `${limit} `}attempts are used, so the quiz is for reading now: the keys are open and nothing more counts. That is a courtesy and no lock, as your attempts are kept in your own browser. `
        : `Attempt ${count + (attempt.finished ? 0 : 1)} of ${limit}. `,
    );
  if (best && last) {
    const text = `Last: ${percentText(scoreOf(last).share)}, best: ${percentText(scoreOf(best).share)}, ${count} ${count === 1 ? 'attempt' : 'attempts'}`;
    texts.push(import.meta.env.ONE_FILE ? text : make('a', { href: `${siteBase}progress/` }, text));
  }
  quiz.place('past').replaceChildren(...texts);
  if (usedUp) for (const key of quiz.element.querySelectorAll('[data-part=key]')) key.setAttribute('open', '');
}
