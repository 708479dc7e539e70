import type { Attempt } from '../progress/attempt.ts';
import { type ItemToday, openItem } from '../progress/fit-attempt.ts';
import { isoNow } from './iso-now.ts';
import type { ItemElement } from './item-element.ts';

/** An item as the page has it. */
export function itemToday({ dataset: { item = '', version = '', points } }: ItemElement): ItemToday {
  return { id: item, version, points: Number(points) };
}

/**
 * A new attempt at a quiz, before anything was given to it.
 * @param seed what options are shuffled by
 * @param repeated an attempt that the items show: what is right in it is carried over, graded
 */
export function newAttempt(
  { dataset }: HTMLElement,
  items: readonly ItemElement[],
  seed: number,
  repeated?: Attempt,
): Attempt {
  const { lesson = '', lessonTitle = '', version = '', pass } = dataset;
  return {
    id: [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    lesson,
    title: lessonTitle,
    version,
    seed,
    started: isoNow(),
    pass: Number(pass),
    items: items.map((item) => {
      const before = item.score === 1 && repeated?.items.find(({ id }) => id === item.dataset['item']);
      return before ? { ...before, revision: 0 } : openItem(itemToday(item));
    }),
    ...(repeated && { repeats: repeated.id }),
  };
}
