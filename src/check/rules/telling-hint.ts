import type { Asked } from '../../items/asked.ts';
import type { ReadItem } from '../../items/index.ts';
import type { Brace } from '../../lesson/lesson.ts';
import { optionsOf } from '../options-of.ts';
import { saysKey } from '../says-key.ts';
import { plainText, plainWords, textOf } from '../words.ts';
import type { WritingRule } from '../writing-rule.ts';

/** Words that are right or wrong: as they are written, and as they are compared. */
interface Said {
  readonly text: string;
  readonly plain: string;
}

function say(text: string): Said {
  return { text, plain: spaced(plainText(text).split(/\s+/)) };
}

function spaced(words: readonly string[]): string {
  return ` ${words.filter((word) => word !== '').join(' ')} `.toLowerCase();
}

/** Whether words are more than a number or a common word, which a hint may well use for something else. */
function isTelling({ text, plain }: Said): boolean {
  const words = plain.trim().split(' ');
  if (words.length > 1) return words.some((word) => /\p{L}{4}|\p{N}/u.test(word));
  const [word = ''] = words;
  const written = text.split(/\s+/).find((each) => word !== '' && each.toLowerCase().includes(word)) ?? word;
  return /\p{Ll}\p{Lu}|\p{Lu}{3}|\p{N}[^\p{N}\s]+\p{N}|-.*-/u.test(written);
}

/** What is right and what is wrong in an item. */
function saidIn({ item, grader }: ReadItem, asked: Asked): { readonly keys: Said[]; readonly wrong: Said[] } {
  const options = (isKey: boolean): Said[] =>
    optionsOf(item)
      .filter((option) => option.isKey === isKey)
      .map(({ text }) => ({ text: textOf(text), plain: spaced(plainWords(text)) }));
  if (item.type !== 'text' && item.type !== 'numeric' && item.type !== 'console')
    return { keys: options(true), wrong: options(false) };
  const probed = (isFull: boolean): Said[] =>
    (grader(asked)?.probes ?? [])
      .filter(({ full }) => full === isFull)
      .flatMap(({ response }) => Object.values(response).map(say));
  return {
    keys: probed(true),
    wrong: item.type === 'console' ? item.wrong.map(({ words }) => say(words)) : probed(false),
  };
}

/** No hint says the key, unless it names a distractor as well. */
export const tellingHint: WritingRule = {
  name: 'telling-hint',
  find: (items, asked) =>
    items.flatMap((read) => {
      const { item } = read;
      if (item.hints.length === 0) return [];
      const { keys, wrong } = saidIn(read, asked);
      const shown = [
        spaced(plainWords(item.stem)),
        spaced(plainWords(item.body)),
        say('text' in item ? item.text : '').plain,
      ];
      return item.hints.flatMap((hint) => {
        const printed = (brace: Brace): string => asked.value(brace)?.text ?? '';
        const said = spaced(plainWords(hint, printed));
        const text = textOf(hint, { brace: printed });
        const key = keys.find(
          (each) =>
            ((isTelling(each) && said.includes(each.plain)) || saysKey(text, each.plain.trim())) &&
            !shown.some((other) => other.includes(each.plain)),
        );
        const others = key === undefined ? '' : said.replaceAll(key.plain, '  ');
        if (key === undefined || wrong.some(({ plain }) => plain.trim() !== '' && others.includes(plain))) return [];
        return [
          {
            items: [item.id],
            message: `this hint gives the key away: \`${key.text}\``,
            place: hint.place,
            help: 'say where to look or what to think of, and leave the last step to the reader',
          },
        ];
      });
    }),
};
