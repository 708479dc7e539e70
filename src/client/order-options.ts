import { shuffleAway } from '../progress/shuffle.ts';

interface Ordered {
  /** As the page came. */
  readonly entries: readonly HTMLElement[];
  seed?: number;
}

const lists = new WeakMap<Element, Ordered>();

/**
 * Puts an item's options into the order of a seed, each as it is, if its author lets it; the focus stays where it is. What is in
 * that order already is left alone: its reader may have moved it since.
 * @returns whether anything was put into another order
 */
export function orderOptions(item: HTMLElement, seed: number): boolean {
  let moved = false;
  if (!('shuffle' in item.dataset)) return moved;
  // The key of an order is a list of ids; no other key reads like one.
  const key = String(JSON.parse(item.dataset['graded'] ?? '{}').key);
  for (const list of item.querySelectorAll('[data-shuffle-options]')) {
    const ordered = lists.get(list) ?? {
      entries: [...list.querySelectorAll<HTMLElement>(':scope > [data-option]')],
    };
    lists.set(list, ordered);
    if (ordered.seed === seed) continue;
    ordered.seed = seed;
    moved = true;
    list.toggleAttribute('data-ordered', true);
    const { activeElement } = document;
    const { entries } = ordered;
    const isPinned = ({ dataset }: HTMLElement): boolean => 'pinned' in dataset;
    const isKey = (order: readonly HTMLElement[]): boolean => order.map(({ dataset }) => dataset['of']).join() === key;
    list.append(...shuffleAway(entries, seed, item.dataset['item'] ?? '', isPinned, isKey));
    if (activeElement instanceof HTMLElement && list.contains(activeElement)) activeElement.focus();
  }
  return moved;
}
