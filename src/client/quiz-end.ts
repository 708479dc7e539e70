import { resultText } from '../progress/result.ts';
import { download } from './download.ts';
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

/** Shows what each item earned, and what can be done next. @param justNow whether the attempt was finished this moment */
export function showEnd(quiz: Quiz, justNow: boolean): void {
  const { attempt, items, usedUp } = quiz;
  // Begun anew while this was loaded.
  if (!attempt.finished) return;
  const rows = attempt.items.map(({ id, earned = 0, points }) => {
    const item = items.find(({ dataset }) => dataset['item'] === id);
    const name = item
      ? make('a', { href: `#${item.id}` }, `${item.dataset['number']}. ${item.stem}`)
      : `An item that is gone (${id})`;
    return make('li', {}, name, ` ${earnedText(earned, points)}`);
  });
  const wrong = items.some(({ score = 1 }) => score < 1);
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
      make('a', { class: 'button', href: `${siteBase}progress/` }, 'Your progress'),
    ),
    promise,
  );
  if (justNow && quiz.finished.length === 1) void askToPersist().then((sentence) => promise.append(sentence));
}
