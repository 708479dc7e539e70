import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import { VFileMessage } from 'vfile-message';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';

/**
 * GitHub's Markdown as far as lessons use it, and MDX's syntax without JavaScript: braces and tags are recognised by their
 * brackets alone, so that what stands in braces is the model's language, and a stray `import` is text for the guard to
 * refuse. Footnotes and bare addresses are left out: they cost as much time as all the rest together.
 */
const OPTIONS = {
  extensions: [frontmatter(), gfmTable(), gfmTaskListItem(), gfmStrikethrough(), mdxExpression(), mdxJsx(), mdxMd()],
  mdastExtensions: [
    frontmatterFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    mdxExpressionFromMarkdown(),
    mdxJsxFromMarkdown(),
  ],
};

/** Tells the parser's complaint in the author's words. */
function tell(source: Source, message: VFileMessage): Diagnostic {
  const at = message.place !== undefined && 'start' in message.place ? message.place.start : message.place;
  const offset = at?.offset ?? 0;
  const where = source.point(offset);
  const lineStart = where.offset - where.column + 1;
  const before = source.text.slice(lineStart, offset);
  if (message.reason.includes('closing brace')) {
    const brace = source.text.lastIndexOf('{', offset);
    const line = source.line(source.point(brace).line);
    const piped = line.trimStart().startsWith('|') && line.slice(source.point(brace).column).includes('|');
    return {
      rule: 'bad-markdown',
      severity: 'error',
      message: 'this brace is never closed',
      place: source.place(brace, brace + 1),
      label: 'opened here',
      help: piped
        ? 'a `|` ends the cell: write `\\|` inside braces in a table (`\\|\\|` for or)'
        : 'close it with `}`, or write `\\{` for a brace that is just text',
    };
  }
  if (source.text.startsWith('<!--', offset - 1)) {
    return {
      rule: 'bad-markdown',
      severity: 'error',
      message: 'this is a comment of HTML, which content cannot have',
      place: source.place(offset - 1, offset + 3),
      help: 'write `{/* … */}`',
    };
  }
  const tag = before.lastIndexOf('<') === -1 && source.text[offset] === '<' ? before.length : before.lastIndexOf('<');
  const start = tag === -1 ? offset : lineStart + tag;
  return {
    rule: 'bad-markdown',
    severity: 'error',
    message:
      tag === -1
        ? message.reason.charAt(0).toLowerCase() + message.reason.slice(1)
        : 'this looks like the start of a tag, which content cannot have',
    place: source.place(start, start + 1),
    help:
      tag === -1
        ? 'see content/README.md for what a lesson may contain'
        : 'write `&lt;` for the sign, or put the words in backticks',
  };
}

/**
 * Parses a content file. This is the only place that knows the parser.
 * @returns the tree with positions, or what keeps the file from being read
 */
export function parseMarkdown(source: Source): { readonly root: Root } | { readonly problem: Diagnostic } {
  try {
    return { root: fromMarkdown(source.text, OPTIONS) };
  } catch (error) {
    if (error instanceof VFileMessage) return { problem: tell(source, error) };
    throw error;
  }
}
