import type { Attempt } from '../progress/attempt.ts';
import { wasRight } from '../progress/earned.ts';
import { resultText } from '../progress/result.ts';
import { percentText, scoreOf } from '../progress/totals.ts';
import { download } from './download.ts';
import type { ItemElement } from './item-element.ts';
import { make } from './make.ts';
import { askToPersist } from './persist.ts';
import type { Quiz } from './quiz.ts';
import { earnedText } from './earned-text.ts';
import { siteBase } from './site-base.ts';

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', class: 'button' }, text);
  made.addEventListener('click', onClick);
  return made;
}

/** Says beside the verdict that was last that it ended the quiz, whose score stands out of sight. */
function showFinished(item: HTMLElement, score: HTMLElement, attempt: Attempt): void {
  const link = make('a', { href: `#${score.id}` }, 'See the result');
  const { share } = scoreOf(attempt);
  item
    .querySelector('[data-part=feedback]')
    ?.append(make('p', { class: 'quiz-finished' }, `Finished: ${percentText(share)}. `, link));
}

/**
 * Shows what each item earned, and what can be done next.
 * @param justNow whether the attempt was finished this moment
 * @param last the item whose check was the end, where one was
 */
export function showEnd(quiz: Quiz, justNow: boolean, last?: ItemElement): void {
  const { attempt, items, usedUp } = quiz;
  // Begun anew while this was loaded.
  if (!attempt.finished) return;
  if (last) showFinished(last, quiz.place('score'), attempt);
  const rows = attempt.items.map(({ id, earned = 0, points }) => {
    const item = items.find(({ dataset }) => dataset['item'] === id);
    const name = item
      ? make('a', { href: `#${item.id}` }, `${item.dataset['number']}. ${item.stem}`)
      : `An item that is gone (${id})`;
    return make('li', {}, name, ` ${earnedText(earned, points)}`);
  });
  const wrong = attempt.items.some((kept) => {
    const item = items.find(({ dataset }) => dataset['item'] === kept.id);
    return item && !wasRight(kept, Number(item.dataset['hintCost'] ?? 0));
  });
  const promise = make('p', { class: 'quiz-note' });
  quiz.place('end').replaceChildren(
    make('ul', { class: 'quiz-earned' }, ...rows),
    make(
      'div',
      { class: 'quiz-buttons' },
      ...(usedUp ? [] : [button('Try again', () => quiz.again(false))]),
      ...(wrong && !usedUp ? [button('Try the wrong ones again', () => quiz.again(true))] : []),
      button('Download this result', () => {
        const text = resultText(location.origin + siteBase, new Date().toISOString(), attempt);
        download(`${attempt.lesson.replaceAll('/', '-')}-result.json`, 'application/json', text);
      }),
      ...(import.meta.env.ONE_FILE
        ? []
        : [make('a', { class: 'button', href: `${siteBase}progress/` }, 'Your progress')]),
    ),
    promise,
  );
  if (justNow && quiz.finished.length === 1) void askToPersist().then((sentence) => promise.append(sentence));
}
