import { optionsOf } from '../options-of.ts';
import { plainWords } from '../words.ts';
import type { WritingRule } from '../writing-rule.ts';

/** How many words in a row are a repetition; articles are not counted. */
const RUN = 4;

/** Whether words stand in a row in others. */
function repeats(words: readonly string[], stem: string): boolean {
  return words.some(
    (_, at) => at + RUN <= words.length && stem.includes(` ${words.slice(at, at + RUN).join(' ')} `.toLowerCase()),
  );
}

/** Whether a stem offers an option: `… this, or that?` */
function isOffered(words: readonly string[], stem: string): boolean {
  return stem.includes(' or ') && words.every((word) => stem.includes(` ${word.toLowerCase()} `));
}

/** No option says again what its stem says: an option that sounds like the stem sounds right. */
export const repeatedStem: WritingRule = {
  name: 'repeated-stem',
  find: (items) =>
    items.flatMap(({ item }) => {
      const stem = ` ${plainWords(item.stem).join(' ')} `.toLowerCase();
      const [first, ...more] = optionsOf(item).filter(
        ({ text }) => repeats(plainWords(text), stem) && !isOffered(plainWords(text), stem),
      );
      if (first === undefined) return [];
      return [
        {
          items: [item.id],
          message: `${more.length === 0 ? 'this option repeats' : `${more.length + 1} options repeat`} words of the stem`,
          place: first.place,
          related: more.map(({ place }) => ({ place, label: 'here too' })),
          help: 'leave to the options only what they differ in, in words of their own',
        },
      ];
    }),
};
