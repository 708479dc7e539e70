import { type GIFTQuestion, parse, SyntaxError as GiftError } from 'gift-pegjs';
import type { GiftBlock } from './gift-blocks.ts';

/** Why a block is no GIFT, and where in the file. */
export interface GiftMistake {
  readonly message: string;
  readonly offset: number;
}

/** The most `:` of a question that are read as text. */
const MOST_COLONS = 200;

function told({ expected, found }: GiftError): string {
  const signs = [
    ...new Set(expected.flatMap((each) => (each.type === 'literal' && each.text.length < 3 ? [each.text] : []))),
  ];
  const wanted =
    signs.length === 0 || signs.length > 6 ? '' : `; here could stand ${signs.map((sign) => `\`${sign}\``).join(', ')}`;
  const at = found === null ? 'it ends too early' : `there is something unexpected: \`${found.replace(/\s/g, ' ')}\``;
  return at + wanted;
}

/**
 * Parses one block of GIFT. A `:` that is only a letter, as in `10:30`, may stand there without `\` as Moodle has it.
 * @returns what is in it, or the mistake
 */
export function parseGift({ text, offset }: GiftBlock): readonly GIFTQuestion[] | GiftMistake {
  let tried = text;
  for (let colons = 0; ; colons += 1) {
    try {
      return parse(tried);
    } catch (error) {
      if (!(error instanceof GiftError)) throw error;
      const at = error.location.start.offset;
      // What is missing at the end is missing behind the last letter.
      const last = text.trimEnd().length - 1;
      if (error.found !== ':' || colons === MOST_COLONS)
        return { message: told(error), offset: offset + Math.min(at - colons, last) };
      tried = `${tried.slice(0, at)}\\${tried.slice(at)}`;
    }
  }
}

/** What a match's right side says: the parser leaves its escaped signs as they are. */
export function giftLetters(text: string): string {
  return text.replace(/&&(092|058|035|061|123|125|126|010);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
