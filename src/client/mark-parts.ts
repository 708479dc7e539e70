import type { Grade } from '../progress/response.ts';

const RIGHT = '<span aria-hidden="true">✓</span><span class="visually-hidden">(right)</span>';
const WRONG = '<span aria-hidden="true">✗</span><span class="visually-hidden">(not right)</span>';

/** Marks each part of an item as it was graded, for those who see it and those who listen; undefined takes the marks away. */
export function markParts(item: HTMLElement, grade: Grade | undefined): void {
  if (grade) item.dataset['verdict'] = grade.score === 1 ? 'correct' : grade.score > 0 ? 'partly' : 'wrong';
  else delete item.dataset['verdict'];
  for (const part of item.querySelectorAll<HTMLElement>('[data-of]')) {
    const right = grade?.parts[part.dataset['of'] ?? ''];
    if (right === undefined) delete part.dataset['mark'];
    else part.dataset['mark'] = right ? 'right' : 'wrong';
    const said = part.querySelector('[data-said]');
    if (said) said.innerHTML = right === undefined ? '' : right ? RIGHT : WRONG;
  }
}
