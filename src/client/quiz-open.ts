import type { ItemElement } from './item-element.ts';
import { make } from './make.ts';
import type { Quiz } from './quiz.ts';

/** Says what is left open, with a link to each, and offers to finish all the same. */
export function showOpen(quiz: Quiz, open: readonly ItemElement[]): void {
  const links = open.map((item) => {
    const link = make('a', { href: `#${item.id}` }, `${item.dataset['number']}. ${item.stem}`);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const control = item.left() ?? item.querySelector<HTMLElement>('fieldset :is(input, select, button)');
      item.scrollIntoView();
      control?.focus();
    });
    return make('li', {}, link);
  });
  const heading = make(
    'h3',
    { tabindex: '-1' },
    open.length === 1 ? 'One item is open' : `${open.length} items are open`,
  );
  const rule = quiz.atOnce
    ? 'They are not checked yet. If you finish now, they are graded as they stand, and what is empty earns nothing.'
    : 'Something is left open in them. If you finish now, they are graded as they stand, and what is empty earns nothing.';
  const button = make('button', { type: 'button', class: 'button' }, 'Finish all the same');
  button.addEventListener('click', () => quiz.finish(true));
  quiz
    .place('end')
    .replaceChildren(
      make('div', { class: 'quiz-open' }, heading, make('p', {}, rule), make('ul', {}, ...links), button),
    );
  heading.focus();
}
