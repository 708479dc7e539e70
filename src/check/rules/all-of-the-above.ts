import type { Option } from '../../items/choice/options.ts';
import type { AnyItem } from '../../items/index.ts';
import { optionsOf } from '../options-of.ts';
import { textOf } from '../words.ts';
import type { WritingRule } from '../writing-rule.ts';

const ABOVE =
  /^(?:all|none|any|both|neither|either|each|two|some|most)(?: of)?(?: the)?(?: (?:options?|answers?|choices?|statements?))? (?:above|below|preceding|previous)(?![\p{L}\p{N}_-])/iu;

/** `Both A and B`, `A, B and C`: options by letters. */
const LETTERS = /^(?:both |neither |either |only )?[A-H](?:, ?[A-H])*,? (?:and|or|nor|&) ([A-H])[.!]?$/i;

/** The words of an option that names others by letters, where nothing in the item has such a letter. */
function byLetters(option: Option, { stem, body }: AnyItem, options: readonly Option[]): string | undefined {
  const said = textOf(option.text);
  const [, letter] = LETTERS.exec(said) ?? [];
  const others = [stem, body, ...options.filter((each) => each !== option).map(({ text }) => text)];
  const named = new RegExp(`(?<![\\p{L}\\p{N}])${letter}(?![\\p{L}\\p{N}])`, 'iu');
  return letter === undefined || others.some((text) => named.test(textOf(text))) ? undefined : said;
}

/** No option speaks of those above it where the options are shuffled. */
export const allOfTheAbove: WritingRule = {
  name: 'all-of-the-above',
  find: (items) =>
    items.flatMap(({ item }) => {
      const options = item.settings.shuffle ? optionsOf(item) : [];
      return options.flatMap((option, at) => {
        const lettered = byLetters(option, item, options);
        if (lettered !== undefined)
          return [
            {
              items: [item.id],
              message: `\`${lettered}\`: no option has a letter, and each attempt has them in another order`,
              place: option.place,
              help: 'write what these options say; or mark each of them as a key, and take this one out',
            },
          ];
        const [said] = ABOVE.exec(textOf(option.text)) ?? [];
        const [first, last] = [at === 0, at === options.length - 1];
        if (said === undefined || (option.pinned && (/below$/i.test(said) ? first : last))) return [];
        const these = `${/^\S+/.exec(said)?.[0] ?? ''} of these`;
        return [
          {
            items: [item.id],
            message: `\`${said}\`: other options stand there in each attempt`,
            place: option.place,
            help: `write \`${these}\`; and to keep it last, put it there with \`{/* pinned */}\` behind it`,
          },
        ];
      });
    }),
};
