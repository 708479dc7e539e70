import type { ItemClaim } from '../item.ts';
import type { Option } from './options.ts';

/** What options say about the execution: each key must be true, and each distractor false. */
export function optionClaims({ options }: { readonly options: readonly Option[] }): ItemClaim[] {
  return options.map(({ isKey, words, place, text }) => ({
    kind: 'holds',
    what: 'option',
    part: isKey ? 'key' : 'distractor',
    name: words,
    place,
    braces: text.braces,
  }));
}
