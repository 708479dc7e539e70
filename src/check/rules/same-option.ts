import type { Option } from '../../items/choice/options.ts';
import { optionsOf } from '../options-of.ts';
import { plainWords } from '../words.ts';
import type { WritingRule } from '../writing-rule.ts';

/** What an option claims; undefined where it claims nothing of the execution, as `source("…")` does not. */
function claimOf({ text }: Option): string | undefined {
  const claims = text.braces.map(({ expression }) => expression.replace(/\s+/g, ' '));
  return claims.length === 0 || claims.some((claim) => /^(?:source|unproved)\s*\(/.test(claim))
    ? undefined
    : claims.toSorted().join(' && ');
}

/** No two options of an item say the same, in other letters or by the same claim. */
export const sameOption: WritingRule = {
  name: 'same-option',
  find: (items) =>
    items.flatMap(({ item }) => {
      const read = optionsOf(item).map((option) => ({
        option,
        words: plainWords(option.text).join(' '),
        claim: claimOf(option),
      }));
      return read.flatMap(({ option, words, claim }, at) => {
        const before = read.slice(0, at);
        const alike = before.find((other) => words !== '' && other.words === words);
        const twin = alike ?? before.find((other) => claim !== undefined && other.claim === claim);
        if (twin === undefined) return [];
        return [
          {
            items: [item.id],
            message:
              alike === undefined
                ? 'this option claims the same as another, so they are true or false together'
                : 'this option says the same as another',
            place: option.place,
            related: [{ place: twin.option.place, label: 'the other one' }],
            help:
              alike === undefined
                ? 'claim in each what sets it apart, or take one out'
                : 'say something else in one, or take it out',
          },
        ];
      });
    }),
};
