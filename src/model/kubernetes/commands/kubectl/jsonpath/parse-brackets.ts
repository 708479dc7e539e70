import type { Action, Read, Slice } from './nodes.ts';
import { JsonPathError } from './nodes.ts';

type Parse = (text: string) => Action;

/** Reads `[0]`, `[1:3]`, `[*]`, `['a']` or a union of them, `['a','b']`, from behind the bracket on. */
export function readArray(text: string, start: number, parse: Parse): Read {
  const [inner] = /^[^\]\n]*(?=\])/.exec(text.slice(start)) ?? [];
  if (inner === undefined) throw new JsonPathError('unterminated array');
  const end = start + inner.length + 1;
  const parts = inner.split(',');
  if (parts.length > 1) {
    return { nodes: [{ is: 'union', branches: parts.map((part) => parse(`[${part.trim()}]`)) }], end };
  }
  const key = /^'([^']*)'$/.exec(inner)?.[1];
  if (key !== undefined) return { nodes: parse(`.${key}`), end };
  return { nodes: [{ is: 'slice', slice: sliceOf(inner === '*' ? ':' : inner) }], end };
}

function sliceOf(text: string): Slice {
  const match = /^(-?\d*)(:-?\d*)?(:-?\d*)?$/.exec(text);
  if (match === null) throw new JsonPathError(`invalid array index ${text}`);
  const [from, to, step] = match.slice(1).map((part: string | undefined) => numberOf(part?.replace(':', '') ?? ''));
  const single = match[2] === undefined;
  return { from, to: single ? (from ?? 0) + 1 : to, step, single };
}

function numberOf(text: string): number | undefined {
  if (text === '') return undefined;
  if (text === '-') throw new JsonPathError(`array index ${text} is not a number`);
  return Number(text);
}

/** Reads `?(@.type=="Ready")` from behind its parenthesis on; a parenthesis within quotes does not end it. */
export function readFilter(text: string, start: number, parse: Parse): Read {
  const end = filterEnd(text, start);
  if (text[end + 1] !== ']') throw new JsonPathError('unclosed array expect ]');
  const [, left, operator = 'exists', right = ''] = /^([^!<>=]+)([!<>=]+)(.+?)$/.exec(text.slice(start, end)) ?? [];
  const whole = left ?? text.slice(start, end);
  return { nodes: [{ is: 'filter', left: parse(whole), operator, right: parse(right) }], end: end + 2 };
}

function filterEnd(text: string, start: number): number {
  let quote = '';
  for (let at = start; ; at += 1) {
    const char = text[at];
    if (char === undefined || char === '\n') throw new JsonPathError('unterminated filter');
    if (quote === '' && char === ')') return at;
    if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (char === quote && text[at - 1] !== '\\') quote = '';
  }
}
