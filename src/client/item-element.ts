import type { SavedItem } from './progress.ts';

/** The event, bubbling, that an item sends whenever there is something new to save or to score. */
export const ITEM_CHANGE = 'item-change';

/** What the custom element of each item type is to the quiz around it. */
export interface ItemElement extends HTMLElement {
  /** The score of the checked response, 0 to 1; undefined before it is checked. */
  readonly score: number | undefined;
  readonly saved: SavedItem;
  restore(saved: SavedItem): void;
  /** Forgets the response and closes the hints. */
  reset(): void;
}

/** Shows what only works with this script, under one element. */
export function showControls(element: HTMLElement): void {
  for (const control of element.querySelectorAll<HTMLElement>('[data-script]')) control.hidden = false;
}
