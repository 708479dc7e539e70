import type { Option } from '../../items/choice/options.ts';
import { optionsOf } from '../options-of.ts';
import { textOf } from '../words.ts';
import type { WritingRule } from '../writing-rule.ts';

/** How much longer than the longest distractor a key stands out: as a share of it, and in letters. */
const SHARE = 1.5;
const LETTERS = 15;

/** Letters alone: a list of addresses is longer than one address, and tells nothing by it. */
function lengthOf({ text }: Option): number {
  return textOf(text).match(/\p{L}/gu)?.length ?? 0;
}

/** No item's keys are all much longer than its distractors: who knows nothing chooses the longest option. */
export const longestKey: WritingRule = {
  name: 'longest-key',
  find: (items) =>
    items.flatMap(({ item }) => {
      const options = optionsOf(item);
      const keys = options.filter(({ isKey }) => isKey);
      const [key] = keys.toSorted((a, b) => lengthOf(a) - lengthOf(b));
      const [longest] = options.filter(({ isKey }) => !isKey).toSorted((a, b) => lengthOf(b) - lengthOf(a));
      if (key === undefined || longest === undefined) return [];
      const [of, to] = [lengthOf(key), lengthOf(longest)];
      if (of < to * SHARE || of < to + LETTERS) return [];
      return [
        {
          items: [item.id],
          message:
            keys.length === 1
              ? `the key is by far the longest option: ${of} letters, and the longest distractor has ${to}`
              : `the keys are by far the longest options: at least ${of} letters, and the longest distractor has ${to}`,
          place: key.place,
          related: [{ place: longest.place, label: 'the longest distractor' }],
          help: 'shorten the key, and leave what explains it to its rationale; or say as much in a distractor',
        },
      ];
    }),
};
