import type { ParseError } from '@marcbachmann/cel-js';
import { findOddSpace } from '../hidden-signs.ts';
import type { ExpressionProblem } from './problem.ts';

/** A text in its quotes, behind which an expression goes on. */
const TEXT = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;

const SYNTAX_ENDINGS: Readonly<Record<string, readonly [what: string, help: string]>> = {
  unterminated_string: ['a text in it is not closed', 'close the text with the quote that it begins with'],
  unterminated_triple_quoted_string: ['a text in it is not closed', 'write it in single pairs of quotes: `"…"`'],
  newline_in_string: ['a text in it runs over the end of the line', 'close the text on its line'],
  limit_exceeded: ['it is too long or too deeply nested', 'split the claim'],
};

/** What closes the last bracket that stays open; undefined where none does. */
function missingBracket(source: string): string | undefined {
  const open: string[] = [];
  for (const [sign] of source.replace(TEXT, '').matchAll(/[()[\]{}]/g)) {
    const closing = { '(': ')', '[': ']', '{': '}' }[sign];
    if (closing !== undefined) open.push(closing);
    else if (open.at(-1) === sign) open.pop();
  }
  return open.at(-1);
}

/** Tells why a text is no expression, and what to do where that is clear. */
export function tellSyntax(error: ParseError, source: string): Pick<ExpressionProblem, 'kind' | 'message' | 'help'> {
  const ending = SYNTAX_ENDINGS[error.code];
  if (ending !== undefined)
    return { kind: 'syntax', message: `this is not an expression: ${ending[0]}`, help: ending[1] };
  const [start, end] = [error.range?.start ?? 0, error.range?.end ?? source.length];
  const space = findOddSpace(source.slice(start, Math.max(end, start + 1)));
  if (space !== undefined)
    return {
      kind: 'syntax',
      message: `this is not an expression: the space here is no plain one, it is ${space.name}`,
      help: 'write a plain space',
    };
  const found =
    (error.range?.start ?? source.length) >= source.trimEnd().length
      ? 'it stops too early'
      : `\`${source.slice(error.range?.start, error.range?.end)}\` cannot stand here`;
  const bracket = missingBracket(source);
  const help = /[“”‘’]/.test(source)
    ? 'write straight quotes: `"`'
    : /[^=!<>]=[^=]/.test(source)
      ? 'compare with `==`'
      : bracket === undefined
        ? undefined
        : `a bracket is open: close it with \`${bracket}\``;
  return { kind: 'syntax', message: `this is not an expression: ${found}`, ...(help ? { help } : {}) };
}
