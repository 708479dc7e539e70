import { textId } from './text-id.ts';
import { visible } from './visible.ts';

const LETTERS = 7;

/**
 * The id of one of an item's parts, from what a reader sees of its text: shorter than other ids, as it is told from the parts of
 * this item alone.
 */
export function partId(text: string): string {
  return textId(visible(text)).slice(-LETTERS);
}
