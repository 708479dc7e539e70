import type { Nodes } from 'mdast';
import type { Brace, Prose } from '../lesson/lesson.ts';
import { isBrace, isComment } from '../lesson/prose.ts';

/** How the parts of a prose are said; what is absent is said as it stands, and braces not at all. */
interface Saying {
  readonly text?: (text: string) => string;
  readonly code?: (text: string) => string;
  readonly emphasis?: (text: string) => string;
  readonly brace?: (brace: Brace) => string;
}

const INLINE = new Set(['emphasis', 'strong', 'delete', 'link']);

/** The text of a prose on one line. */
export function textOf({ nodes, braces }: Prose, { text, code, emphasis, brace }: Saying = {}): string {
  const left = [...braces];
  const say = (node: Nodes): string => {
    if (isBrace(node)) {
      const asked = isComment(node.value) ? undefined : left.shift();
      return (asked && brace?.(asked)) ?? '';
    }
    if ('children' in node) {
      const inner = node.children.map(say).join('');
      if (node.type === 'emphasis' || node.type === 'strong') return emphasis?.(inner) ?? inner;
      return INLINE.has(node.type) ? inner : `${inner} `;
    }
    if (node.type === 'inlineCode' || node.type === 'code') return code?.(node.value) ?? node.value;
    if ('value' in node) return text?.(node.value) ?? node.value;
    return 'alt' in node ? (node.alt ?? '') : ' ';
  };
  return nodes
    .map(say)
    .join('')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const NUMBER = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${NUMBERS.join('|')})(?![\\p{L}\\p{N}_-])`, 'gu');
// A capital `A` may be a name: a record of DNS. Where a text begins with it, what follows tells.
const ARTICLE =
  /(?<![\p{L}\p{N}_-])(?:[Tt]he|[Aa]n|a|(?<=^\s*)A(?= (?!and |or |AAAA|(?:records?|lookups?|query|queries|answers?)(?!\p{L}))))(?![\p{L}\p{N}_'’-])/gu;

/** A text without what makes no difference to what it says: capital letters, articles, signs between words, how a number is written. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{DI}/gu, '')
    .replace(ARTICLE, ' ')
    .toLowerCase()
    .replace(NUMBER, (word) => String(NUMBERS.indexOf(word)))
    .replace(/["“”„«»()]|[.,;:!?…]+(?=\s|$)/g, ' ');
}

/** The words of a prose in a form in which the same words are the same; code counts as one word each, and stays as it is. */
export function plainWords(prose: Prose, brace: (brace: Brace) => string = () => ''): string[] {
  const code = (text: string): string => text.replace(/\s+/g, '\u00a0');
  return textOf(prose, { text: plainText, code, brace: (each) => plainText(brace(each)) })
    .split(' ')
    .filter((word) => word !== '');
}
