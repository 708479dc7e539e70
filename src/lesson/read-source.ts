import type { Root } from 'mdast';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import type { Braces } from './braces.ts';
import { cutTables } from './cut-table.ts';
import { guard } from './guard.ts';
import { tooMuch } from './limits.ts';
import { parseMarkdown } from './markdown.ts';
import { placeOf } from './prose.ts';
import { hiddenIn } from './signs.ts';

/** Front matter that was ended too early: Markdown takes its other lines for a heading that the second `---` underlines. */
function doubledFront(source: Source, root: Root): Diagnostic | undefined {
  const front = root.children.findIndex(({ type }) => type === 'yaml');
  const next = front === -1 ? undefined : root.children[front + 1];
  if (next?.type !== 'heading') return undefined;
  const { start, end } = placeOf(source, next);
  if (!/^\w+:[\s\S]*\n---\s*$/.test(source.text.slice(start.offset, end.offset))) return undefined;
  return {
    rule: 'bad-front-matter',
    severity: 'error',
    message: 'this front matter ends twice',
    place: source.place(source.lineStart(end.line), end.offset),
    help: `take out the \`---\` above line ${start.line}, or this one`,
  };
}

/** Parses a content file and refuses what content may not be; without a root, nothing of it could be read. */
export function readSource(
  source: Source,
  braces: Braces = 'ask the model',
): { readonly root: Root; readonly problems: readonly Diagnostic[] } | { readonly problems: readonly Diagnostic[] } {
  if (source.text.trim() === '') {
    return {
      problems: [
        {
          rule: 'empty-file',
          severity: 'error',
          message: 'this file is empty',
          place: source.place(0, 0),
          help: 'see content/README.md for what belongs in it',
        },
      ],
    };
  }
  const much = hiddenIn(source) ?? tooMuch(source);
  if (much !== undefined) return { problems: [much] };
  const { root, problems } = parseMarkdown(source);
  const doubled = doubledFront(source, root);
  if (doubled !== undefined) return { problems: [doubled] };
  return { root, problems: [...problems, ...cutTables(source, root), ...guard(source, root, braces)] };
}
