import type { Code } from 'mdast';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { placeOf } from './prose.ts';

/** What may stand before a fence: the marks of the quotes and lists that it stands in. */
const MARKS = /^(?:[\s>]|[-*+]\s|\d{1,9}[.)]\s)+/;

/**
 * A fenced block that nothing closes: Markdown ends it where its container ends, or at the fence that was to begin the next
 * block, and takes everything up to there for code. Undefined for one that is closed.
 */
export function unclosedFence(source: Source, node: Code): Diagnostic | undefined {
  const { start, end } = placeOf(source, node);
  const fence = /^(?:`{3,}|~{3,})/.exec(source.line(start.line).replace(MARKS, ''))?.[0];
  if (fence === undefined) return undefined;
  const last = source.line(end.line).replace(MARKS, '').trimEnd();
  const isClosed = end.line > start.line && last.startsWith(fence) && last === fence.charAt(0).repeat(last.length);
  const begins = node.value.split('\n').some((line) => line.trimStart().startsWith(fence));
  if (isClosed && !begins) return undefined;
  const from = start.offset + source.text.slice(start.offset).indexOf(fence);
  return {
    rule: 'bad-markdown',
    severity: 'error',
    message: 'this block is never closed',
    place: source.place(from, source.lineStart(start.line) + source.line(start.line).trimEnd().length),
    label: 'opened here',
    help: 'end it with a line that has the same signs as its first and nothing else; until then, everything is taken for code',
  };
}
