import type { Code } from 'mdast';
import type { Node } from 'unist';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Source } from '../diagnostics/source.ts';
import type { ConsoleBlock, ConsoleCommand, PlacedText } from './console-block.ts';
import { placeOf } from './prose.ts';

/** The word after the fence of a block of terminal output. */
export const CONSOLE = 'console';

/** How many lines a console block may have, and how many a command quoted in one may print. */
export const MOST_LINES = 400;

/** Whether a node is a block of terminal output. */
export function isConsole(node: Node): boolean {
  return node.type === 'code' && 'lang' in node && typeof node.lang === 'string' && node.lang.toLowerCase() === CONSOLE;
}

/** The command on a line of a console block, without its `$`; undefined for a line of output. */
export function commandOn(line: string): string | undefined {
  return /^\$(?:\s|$)/.test(line) ? line.slice(1).trim() : undefined;
}

/** The block's lines, each with its place: the whole of the line where its indentation does not stand as it reads. */
function linesOf(source: Source, node: Code): PlacedText[] {
  const fence = placeOf(source, node).start.line;
  return node.value.split(/\r?\n/).map((text, at) => {
    const from = source.lineStart(fence + 1 + at);
    const written = source.line(fence + 1 + at);
    const shift = written.endsWith(text) ? written.length - text.length : 0;
    return {
      text: text.trimEnd(),
      place: source.place(from + shift, from + Math.max(shift, written.trimEnd().length)),
    };
  });
}

function momentOn(source: Source, node: Code): PlacedText {
  const { line } = placeOf(source, node).start;
  const written = source.line(line);
  const text = (node.meta ?? '').trim();
  const from =
    source.lineStart(line) + (text === '' ? written.toLowerCase().indexOf(CONSOLE) : written.lastIndexOf(text));
  return { text, place: source.place(from, from + (text === '' ? CONSOLE : text).length) };
}

function command(source: Source, { text, place }: PlacedText, below: readonly PlacedText[]): ConsoleCommand {
  const words = commandOn(text) ?? '';
  const lineFrom = place.start.offset - place.start.column + 1;
  const lineFeed = source.text[lineFrom - 2] === '\r' ? '\r\n' : '\n';
  return {
    text: words,
    place: source.place(place.end.offset - words.length, place.end.offset),
    // Empty lines at an output's end only set the next command apart.
    lines: below.slice(0, below.findLastIndex((line) => line.text !== '') + 1),
    lineStart: lineFeed + source.text.slice(lineFrom, place.start.offset),
  };
}

function problem(place: Place, message: string, help: string): Diagnostic {
  return { rule: 'bad-console', severity: 'error', message, place, help };
}

/** Why lines cannot be read as commands and what they print; undefined where they can. */
function unreadable(whole: Place, lines: readonly PlacedText[]): Diagnostic | undefined {
  const help = 'begin each command with `$ `, and write below it what it prints: `$ kubectl get pods`';
  const first = lines.findIndex(({ text }) => commandOn(text) !== undefined);
  if (first === -1) return problem(whole, 'this console block has no command', help);
  const stray = lines.slice(0, first).find(({ text }) => text !== '');
  if (stray !== undefined) return problem(stray.place, 'this line stands before the first command', help);
  const bare = lines.find(({ text }) => commandOn(text) === '');
  if (bare !== undefined) return problem(bare.place, 'there is no command after this `$`', 'write one, or take it out');
  if (lines.length <= MOST_LINES) return undefined;
  const message = `this block has ${lines.length} lines, and the most allowed is ${MOST_LINES}`;
  return { ...problem(whole, message, 'split it, or ask for less'), rule: 'too-much' };
}

/** Reads a block of terminal output: its commands, and the lines below each, every one at its place. */
export function parseConsole(source: Source, node: Code): ConsoleBlock | Diagnostic {
  const place = placeOf(source, node);
  const lines = linesOf(source, node);
  const wrong = unreadable(place, lines);
  if (wrong !== undefined) return wrong;
  const starts = lines.flatMap(({ text }, at) => (commandOn(text) === undefined ? [] : [at]));
  const commands = starts.flatMap((start, nth) => {
    const line = lines[start];
    return line === undefined ? [] : [command(source, line, lines.slice(start + 1, starts[nth + 1]))];
  });
  return { place, moment: momentOn(source, node), commands };
}
