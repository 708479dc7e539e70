/** A pair of braces in a text: the offset of each. */
export interface BracePair {
  readonly open: number;
  readonly close: number;
}

/** What keeps braces open: a `|`, which in a table ends the cell, a comment without its end, or nothing but that they are. */
export type Unclosed = 'piped' | 'comment' | 'open';

/** What stands in braces, and the braces that are never closed. */
export interface FoundBraces {
  readonly pairs: readonly BracePair[];
  readonly unclosed: readonly { readonly open: number; readonly why: Unclosed }[];
}

/** Braces that are never closed are told up to here: each is looked through to its block's end. */
const MOST_UNCLOSED = 20;

const FENCE = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*(`{3,}|~{3,})/;

/** The offset behind a fenced code block that begins on the line at `from`; undefined where none does. */
function behindFence(text: string, from: number): number | undefined {
  const lineEnd = (at: number): number => (text.indexOf('\n', at) + 1 || text.length + 1) - 1;
  const fence = FENCE.exec(text.slice(from, lineEnd(from)))?.[1];
  if (fence === undefined) return undefined;
  for (let at = lineEnd(from) + 1; at < text.length; at = lineEnd(at) + 1) {
    const line = text.slice(at, lineEnd(at)).replace(/^[\s>]+/, '');
    if (line.startsWith(fence) && line.trim() === fence[0]?.repeat(line.trim().length)) return lineEnd(at);
  }
  return text.length;
}

/** What stands before a line's own text: its indentation, and the signs of the quotes that it stands in. */
const LEAD = '[ \\t]*(?:>[ \\t]*)*';
/** Begins a block of its own, so that no code span of the lines before it goes on: an entry, a row, a heading, a fence. */
const BEGINS = new RegExp(`^${LEAD}(?:(?:[-*+]|\\d{1,9}[.)])(?:[ \\t]|$)|\\||#{1,6}(?:[ \\t]|$)|\`{3}|~{3})`);
/** Ends with its line. */
const ONE_LINE = new RegExp(`^${LEAD}(?:\\||#{1,6}(?:[ \\t]|$))`);

/** Where the paragraph, row or heading ends that the line at `from` stands in, within a block that ends at `blockEnd`. */
function leafEnd(text: string, from: number, blockEnd: number): number {
  const lineEnd = (at: number): number => (text.indexOf('\n', at) + 1 || text.length + 1) - 1;
  const line = text.lastIndexOf('\n', from) + 1;
  let end = lineEnd(from);
  if (ONE_LINE.test(text.slice(line, end))) return end;
  while (end < Math.min(blockEnd, text.length) && !BEGINS.test(text.slice(end + 1, lineEnd(end + 1))))
    end = lineEnd(end + 1);
  return Math.min(end, blockEnd);
}

/** The offset behind a code span that begins at `from`; behind its backticks where nothing closes it. */
function behindCode(text: string, from: number, end: number): number {
  const ticks = /^`+/.exec(text.slice(from, from + 100))?.[0] ?? '`';
  let close = text.indexOf(ticks, from + ticks.length);
  while (close !== -1 && close < end) {
    const run = /^`+/.exec(text.slice(close))?.[0].length ?? 1;
    if (run === ticks.length) return close + run;
    close = text.indexOf(ticks, close + run);
  }
  return from + ticks.length;
}

/** The offset of the brace that closes the one at `open`, within what the brace may reach; texts and comments are skipped. */
function closing(text: string, open: number, end: number, inTable: boolean): number | Unclosed {
  let depth = 0;
  for (let at = open; at < end; at++) {
    const sign = text[at];
    if (sign === '"' || sign === "'") {
      const rest = new RegExp(`^${sign}(?:[^\\\\${sign}\\n]|\\\\.)*${sign}`).exec(text.slice(at, end))?.[0];
      if (rest !== undefined) at += rest.length - 1;
    } else if (sign === '/' && text[at + 1] === '*') {
      const close = text.indexOf('*/', at + 2);
      if (close === -1 || close >= end) return 'comment';
      at = close + 1;
    } else if (inTable && sign === '|' && text[at - 1] !== '\\') {
      return 'piped';
    } else if (sign === '{') depth += 1;
    else if (sign === '}' && --depth === 0) return at;
  }
  return 'open';
}

/** Finds the pairs of braces in a Markdown text, but for those in code, as a reader of MDX would. */
export function findBraces(text: string): FoundBraces {
  const pairs: BracePair[] = [];
  const unclosed: { open: number; why: Unclosed }[] = [];
  const front = /^---\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
  let at = front;
  let blockEnd = front;
  let leaf = front;
  let lineStart = true;
  while (at < text.length && unclosed.length < MOST_UNCLOSED) {
    if (at >= blockEnd) {
      const blank = /\n[ \t]*\r?\n/g;
      blank.lastIndex = at;
      blockEnd = (blank.exec(text)?.index ?? text.length) + 1;
    }
    const fenced = lineStart ? behindFence(text, at) : undefined;
    const sign = text[at];
    lineStart = sign === '\n';
    if (fenced !== undefined) at = fenced;
    else if (sign === '\\') at += 2;
    else if (sign === '`') {
      if (at >= leaf) leaf = leafEnd(text, at, blockEnd);
      at = behindCode(text, at, leaf);
    } else if (sign === '{') {
      const line = text.lastIndexOf('\n', at) + 1;
      const inTable = text.slice(line, at).trimStart().startsWith('|');
      const lineEnd = text.indexOf('\n', at);
      const close = closing(text, at, inTable && lineEnd !== -1 ? lineEnd : blockEnd, inTable);
      if (typeof close === 'number') pairs.push({ open: at, close });
      else unclosed.push({ open: at, why: close });
      at = typeof close === 'number' ? close + 1 : at + 1;
    } else at += 1;
  }
  return { pairs, unclosed };
}
