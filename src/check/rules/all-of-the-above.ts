import { optionsOf } from '../options-of.ts';
import { textOf } from '../words.ts';
import type { WritingRule } from '../writing-rule.ts';

const ABOVE =
  /^(?:all|none|any|both|neither|either|each|two|some|most)(?: of)?(?: the)?(?: (?:options?|answers?|choices?|statements?))? (?:above|below|preceding|previous)(?![\p{L}\p{N}_-])/iu;

/** No option speaks of those above it where the options are shuffled. */
export const allOfTheAbove: WritingRule = {
  name: 'all-of-the-above',
  find: (items) =>
    items.flatMap(({ item }) => {
      const options = item.settings.shuffle ? optionsOf(item) : [];
      return options.flatMap((option, at) => {
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
