import { shuffle } from '../progress/shuffle.ts';

const written = new WeakMap<Element, readonly HTMLElement[]>();

/** Puts an item's options into the order of a seed, each as it is, if its author lets it; the focus stays where it is. */
export function orderOptions(item: HTMLElement, seed: number): void {
  if (!('shuffle' in item.dataset)) return;
  for (const list of item.querySelectorAll('[data-shuffle-options]')) {
    const entries = written.get(list) ?? [...list.querySelectorAll<HTMLElement>(':scope > [data-option]')];
    written.set(list, entries);
    list.toggleAttribute('data-ordered', true);
    const { activeElement } = document;
    list.append(...shuffle(entries, seed, item.dataset['item'] ?? '', ({ dataset }) => 'pinned' in dataset));
    if (activeElement instanceof HTMLElement && list.contains(activeElement)) activeElement.focus();
  }
}
