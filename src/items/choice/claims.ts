import type { ItemClaim } from '../item.ts';
import type { Choice } from './choice.ts';

/** What a choice says about the execution: its key must be true, and each distractor false. */
export function choiceClaims({ options }: Choice): ItemClaim[] {
  return options.map(({ isKey, words, place, text }) => ({
    kind: 'holds',
    part: isKey ? 'key' : 'distractor',
    name: words,
    place,
    braces: text.braces,
  }));
}
