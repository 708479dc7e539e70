import { textOf } from '../words.ts';
import type { WritingRule } from '../writing-rule.ts';

// What follows these is a condition or a detail, not what is asked.
const ASIDE =
  '(?:if|when|whenever|that|while|because|since|after|before|until|unless|although|though|where|whose|how|why|whether|although)';
const JOINED = '(?<!\\b(?:and|or|but|as|of|with|than|for|by|to|between|even) )';
/** The end of a negation; with these words it names a state that a thing is in, which may well be asked for. */
const END = '(?![\\p{L}-])(?! (?:ready|running|found)(?![\\p{L}-]))';
const CONTRACTED = `(?:cannot|\\p{L}+n['’]t)${END}`;
/** `which … not …`, in one clause; `which isn’t …` only where a sentence begins, for elsewhere it tells more of a thing. */
const NOT = new RegExp(
  [
    `(?<![\\p{L}])(?:which|what|who|whom|when|where) (?:(?!${ASIDE} )[\\p{L}\\p{N}'’.\\-…]+ )+?(?:${JOINED}(not|never)(?! only| yet)${END}|${CONTRACTED})`,
    `(?<=(?:^|[.?!:] ))(?:which|what|who) ${CONTRACTED}`,
  ].join('|'),
  'iu',
);
const UNTRUE =
  /which (?:one )?(?:of (?:these|those|the following)(?: \p{L}+)?|(?:statement|claim|sentence|option|answer)s?)(?: is| are) (?:false|untrue|incorrect|wrong)(?!\p{L})/iu;
const EXCEPT = /(?:^|\s)except(?: for)?\s*[?:….]*$/iu;

/** A stem that asks for what is not so says it with emphasis: who reads over one word gives the opposite response. */
export const negativeStem: WritingRule = {
  name: 'negative-stem',
  find: (items) =>
    items.flatMap(({ item }) => {
      // What has emphasis is left out, and code is one word that is no negation.
      const said = textOf(item.stem, {
        code: () => '…',
        emphasis: () => '…',
        text: (text) =>
          text.replace(/(?<!\p{L})(?:NOT|NEVER|EXCEPT|CANNOT|FALSE|INCORRECT|WRONG|UNTRUE)(?!\p{L})/gu, '…'),
      });
      const [found] = NOT.exec(said) ?? UNTRUE.exec(said) ?? EXCEPT.exec(said) ?? [];
      if (found === undefined) return [];
      const word = /[\p{L}'’]+(?=[^\p{L}]*$)/u.exec(found)?.[0] ?? found;
      return [
        {
          items: [item.id],
          message: `this stem asks for what is not so, and \`${word}\` is easily read over`,
          place: item.stem.place,
          help: `ask for what is so; or write \`**${word}**\``,
        },
      ];
    }),
};
