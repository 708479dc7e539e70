import type { PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { MdxTextExpression } from 'mdast-util-mdx-expression';
import { markdownToMdast } from 'satteri';
import type { Node } from 'unist';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { type BracePair, findBraces, type Unclosed } from './find-braces.ts';
import { strayCode } from './stray-code.ts';

/** Stand for what is in braces while the parser reads the rest: letters to it, and in nobody's text. */
const FIRST = '\uE001';
const MORE = '\uE000';
const MASKED = /\uE001\uE000*/g;

const OPTIONS = { features: { gfm: true, frontmatter: true, smartPunctuation: false }, position: true };

function mask(text: string, pairs: readonly BracePair[]): string {
  let out = '';
  let from = 0;
  for (const { open, close } of pairs) {
    out += text.slice(from, open) + FIRST + MORE.repeat(close - open);
    from = close + 1;
  }
  return out + text.slice(from);
}

function within(node: Node, pairs: readonly BracePair[]): readonly BracePair[] {
  const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } };
  return pairs.filter(({ open }) => open >= (start.offset ?? 0) && open < (end.offset ?? 0));
}

function position(source: Source, start: number, end: number): NonNullable<Node['position']> {
  return { start: source.point(start), end: source.point(end) };
}

/** A text with its braces as nodes of their own, named as MDX names them. */
function splitText(source: Source, node: Text, pairs: readonly BracePair[]): (Text | MdxTextExpression)[] {
  const inside = within(node, pairs);
  const words = node.value.split(MASKED);
  const starts = [node.position?.start.offset ?? 0, ...inside.map(({ close }) => close + 1)];
  const ends = [...inside.map(({ open }) => open), node.position?.end.offset ?? 0];
  return words.flatMap((value, at): (Text | MdxTextExpression)[] => {
    const pair = inside[at];
    const text: Text = { type: 'text', value, position: position(source, starts[at] ?? 0, ends[at] ?? 0) };
    const brace: MdxTextExpression[] =
      pair === undefined
        ? []
        : [
            {
              type: 'mdxTextExpression',
              value: source.text.slice(pair.open + 1, pair.close),
              position: position(source, pair.open, pair.close + 1),
            },
          ];
    return [...(value === '' ? [] : [text]), ...brace];
  });
}

/** What the parser took braces for that are none: code, addresses. */
function unmask(source: Source, node: Node, text: string, pairs: readonly BracePair[]): string {
  const inside = [...within(node, pairs)];
  return text.replace(MASKED, () => {
    const pair = inside.shift();
    return pair === undefined ? '' : source.text.slice(pair.open, pair.close + 1);
  });
}

type Nodes = (RootContent | PhrasingContent)[];

function restore(source: Source, nodes: readonly Node[], pairs: readonly BracePair[]): Nodes {
  return nodes.flatMap((each): Nodes => {
    const node = each as RootContent | PhrasingContent;
    if (node.type === 'text') return node.value.includes(FIRST) ? splitText(source, node, pairs) : [node];
    if ('value' in node && node.value.includes(FIRST))
      return [{ ...node, value: unmask(source, node, node.value, pairs) }];
    if ('url' in node && node.url.includes(FIRST)) node.url = unmask(source, node, node.url, pairs);
    if (node.type === 'image' && node.alt?.includes(FIRST)) node.alt = unmask(source, node, node.alt, pairs);
    return 'children' in node ? [Object.assign({}, node, { children: restore(source, node.children, pairs) })] : [node];
  });
}

/** What a diagnostic says of braces that are never closed. */
export const UNCLOSED = 'this brace is never closed';

const CLOSE: Readonly<Record<Unclosed, string>> = {
  piped: 'a `|` ends the cell: write `\\|` inside braces in a table (`\\|\\|` for or)',
  comment: 'end it with `*/}`',
  open: 'close it with `}`, or write `\\{` for a brace that is just text',
};

/**
 * Parses a content file: GitHub's Markdown, in which braces hold the model's language and not JavaScript. This is the only
 * place that knows the parser, Sätteri, which is Astro's own and many times faster than the one in JavaScript; it never
 * sees what is in braces.
 * @returns the tree with positions, the braces that are never closed, and the backticks without a partner
 */
export function parseMarkdown(source: Source): { readonly root: Root; readonly problems: readonly Diagnostic[] } {
  const { pairs, unclosed } = findBraces(source.text);
  const masked = mask(source.text, pairs);
  const tree = markdownToMdast(masked, OPTIONS) as Root;
  const opened = unclosed.map(({ open }) => open);
  const stray = strayCode(source, masked, tree, opened);
  const root: Root = { ...tree, children: restore(source, tree.children, pairs) as RootContent[] };
  const problems = unclosed.map(({ open, why }): Diagnostic => ({
    rule: 'bad-markdown',
    severity: 'error',
    message: why === 'comment' ? 'this comment is never closed' : UNCLOSED,
    place: source.place(open, open + 1),
    label: 'opened here',
    help: CLOSE[why],
  }));
  return { root, problems: [...problems, ...stray] };
}
