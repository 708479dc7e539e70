import { readArray, readFilter } from './parse-brackets.ts';
import type { Action, Node, Read } from './nodes.ts';
import { JsonPathError } from './nodes.ts';

/** A template: plain text, and actions in braces. Throws a JsonPathError where it cannot be read. */
export function parseTemplate(template: string): readonly Action[] {
  const actions: Action[] = [];
  let at = 0;
  while (at < template.length) {
    const open = template.indexOf('{', at);
    const text = template.slice(at, open < 0 ? undefined : open);
    if (text !== '') actions.push([{ is: 'literal', value: text }]);
    if (open < 0) break;
    const { action, end } = readAction(template, open + 1);
    actions.push(action);
    at = end;
  }
  return actions;
}

/** Reads up to the brace that closes the action; `end` is behind it. */
function readAction(text: string, start: number): { readonly action: Action; readonly end: number } {
  const action: Node[] = [];
  let at = start;
  while (text[at] !== '}') {
    const step = readNode(text, at, action.at(-1)?.is === 'recursive');
    action.push(...step.nodes);
    at = step.end;
  }
  return { action, end: at + 1 };
}

function readNode(text: string, at: number, afterRecursive: boolean): Read {
  const char = text[at];
  if (text.startsWith('[?(', at)) return readFilter(text, at + 3, parseInner);
  if (text.startsWith('..', at)) {
    if (afterRecursive) throw new JsonPathError('invalid multiple recursive descent');
    const recursive: Node = { is: 'recursive' };
    if (!isWordChar(text[at + 2] ?? '')) return { nodes: [recursive], end: at + 2 };
    const field = readField(text, at + 2);
    return { nodes: [recursive, ...field.nodes], end: field.end };
  }
  if (char === undefined || char === '\n') throw new JsonPathError('unclosed action');
  if (char === ' ' || char === '@' || char === '$') return { nodes: [], end: at + 1 };
  if (char === '[') return readArray(text, at + 1, parseInner);
  if (char === '"' || char === "'") return readQuoted(text, at, char);
  if (char === '.') return readField(text, at + 1);
  if (/[-+\d]/.test(char)) return readNumber(text, at);
  if (isWordChar(char)) return readWord(text, at);
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  throw new JsonPathError(`unrecognized character in action: U+${code} '${char}'`);
}

/** An action without its braces, as one stands within brackets. */
function parseInner(text: string): Action {
  return readAction(`${text}}`, 0).action;
}

function isWordChar(char: string): boolean {
  return /^[\p{L}\p{Nd}_]$/u.test(char);
}

/** A field's name ends where another part begins; a backslash takes the next character as it is. */
function readField(text: string, start: number): Read {
  const [raw = ''] = /^(?:\\[^]|[^\\.,[\]$@{}\s])*/.exec(text.slice(start)) ?? [];
  const node: Node = raw === '*' ? { is: 'wildcard' } : { is: 'field', name: raw.replaceAll('\\', '') };
  return { nodes: [node], end: start + raw.length };
}

function readWord(text: string, start: number): Read {
  const [word = ''] = /^[\p{L}\p{Nd}_]+/u.exec(text.slice(start)) ?? [];
  const isBoolean = word === 'true' || word === 'false';
  const node: Node = isBoolean ? { is: 'literal', value: word === 'true' } : { is: 'word', word };
  return { nodes: [node], end: start + word.length };
}

function readNumber(text: string, start: number): Read {
  const [raw = ''] = /^[-+]?[\d.]*/.exec(text.slice(start)) ?? [];
  if (!/\d/.test(raw) || Number.isNaN(Number(raw))) throw new JsonPathError(`cannot parse number ${raw}`);
  return { nodes: [{ is: 'literal', value: Number(raw) }], end: start + raw.length };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', '"': '"', "'": "'" };

function readQuoted(text: string, start: number, quote: string): Read {
  let value = '';
  let bad = false;
  for (let at = start + 1; ; at += 1) {
    const char = text[at];
    if (char === undefined || char === '\n') throw new JsonPathError('unterminated quoted string');
    if (char === quote && bad)
      throw new JsonPathError(`unquote string ${text.slice(start, at + 1)} error invalid syntax`);
    if (char === quote) return { nodes: [{ is: 'literal', value }], end: at + 1 };
    const escaped = char === '\\' ? escapes[text[at + 1] ?? ''] : undefined;
    bad ||= char === '\\' && escaped === undefined;
    value += escaped ?? char;
    if (escaped !== undefined) at += 1;
  }
}
