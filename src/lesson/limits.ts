import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';

/** The largest content file that is read, in bytes. */
export const LARGEST_FILE = 65_536;
/** How deep quotes and lists may stand in each other. */
const DEEPEST = 20;
/** How many emphasis marks a paragraph may have: what they pair up with takes time that grows with their square. */
const MOST_MARKS = 1_000;
/** The signs that stand for braces while the parser reads the rest, also by their numbers. */
const RESERVED = /[\uE000\uE001]|&#(?:x0*e00[01]|0*5734[45]);/i;
/** How many braces a file may have: each is an expression. */
const MOST_BRACES = 1_000;

/** What in a text the parser could not take: too deep, too long a tangle, or a sign that stands for something else. */
export function tooMuch(source: Source): Diagnostic | undefined {
  const deep = new RegExp(`^(?:[ \\t]*(?:>|[-*+][ \\t]|\\d{1,9}[.)][ \\t])){${DEEPEST + 1}}`, 'm').exec(source.text);
  if (deep !== null) {
    return {
      rule: 'too-much',
      severity: 'error',
      message: `this is nested deeper than ${DEEPEST} levels`,
      place: source.place(deep.index, deep.index + 1),
      help: 'take levels out',
    };
  }
  const reserved = RESERVED.exec(source.text);
  if (reserved !== null) {
    return {
      rule: 'too-much',
      severity: 'error',
      message: "this sign is nobody's: it stands in the part of Unicode that is for private use",
      place: source.place(reserved.index, reserved.index + reserved[0].length),
      help: 'take it out',
    };
  }
  const braces = [...source.text.matchAll(/\{/g)];
  const brace = braces[MOST_BRACES];
  if (brace !== undefined) {
    return {
      rule: 'too-much',
      severity: 'error',
      message: `this file has ${braces.length} braces, and the most allowed is ${MOST_BRACES}`,
      place: source.place(brace.index, brace.index + 1),
      help: 'split the lesson',
    };
  }
  let from = 0;
  for (const block of source.text.split(/\n[ \t]*\n/)) {
    from = source.text.indexOf(block, from);
    const marks = block.match(/[*_~`[\]]+/g)?.length ?? 0;
    if (marks > MOST_MARKS) {
      return {
        rule: 'too-much',
        severity: 'error',
        message: `this paragraph or table has ${marks} marks of emphasis, code and links, and the most allowed is ${MOST_MARKS}`,
        place: source.place(from, from + 1),
        help: 'split it',
      };
    }
    from += block.length;
  }
  return undefined;
}
