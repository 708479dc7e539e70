import { itemParts } from '../view/item-parts.ts';
import type { ItemView } from '../view/quiz-views.ts';
import type { WhyView } from '../view/views.ts';

/** The answers to "why?" that an item's key panel asks for. */
export function itemWhys(item: ItemView): WhyView[] {
  return itemParts(item).flatMap(({ why }) => why ?? []);
}
