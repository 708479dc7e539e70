import type { Attempt } from '../progress/attempt.ts';
import { make } from './make.ts';
import type { Quiz } from './quiz.ts';

/** Says at each item, and of those that are gone, what the author has changed since an attempt. @param before the attempt as it was kept */
export function showChanges(quiz: Quiz, before: Attempt): void {
  const over = before.finished !== undefined;
  for (const item of quiz.items) {
    const { item: id, version } = item.dataset;
    const kept = before.items.find((each) => each.id === id);
    if (kept?.version === version) continue;
    const text = kept
      ? over
        ? 'The author has changed this item since your last attempt. Its score stays as it was.'
        : 'The author has changed this item since you began. Your earlier response was to another text, so it is open again.'
      : over
        ? 'This item is new since your last attempt.'
        : 'This item is new since you began. It does not count in this attempt.';
    item.prepend(make('p', { class: 'item-note' }, text));
  }
  const gone = before.items.filter(({ id }) => !quiz.items.some(({ dataset }) => dataset['item'] === id)).length;
  if (gone === 0) return;
  const which = gone === 1 ? 'One item is' : `${gone} items are`;
  const count = over
    ? 'Your score stays as it was.'
    : 'What you had earned there stays; what you had not does not count.';
  quiz
    .place('past')
    .before(make('p', { class: 'item-note' }, `${which} gone since your ${over ? 'last' : ''} attempt. ${count}`));
}
