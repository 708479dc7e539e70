import type { Nodes, Root } from 'mdast';
import { Source } from '../diagnostics/source.ts';
import { tooMuch } from '../lesson/limits.ts';
import { parseMarkdown } from '../lesson/markdown.ts';
import { fromMdast } from './from-mdast.ts';
import { plain, type Rich, type Tell } from './rich.ts';
import { tidy } from './tidy.ts';

/** Stand for braces while the parser reads the rest: in other people's Markdown they ask no model. */
const OPEN = '\uE010';
const CLOSE = '\uE011';

function withBraces(text: string): string {
  return text.replaceAll(OPEN, '{').replaceAll(CLOSE, '}');
}

function restore(node: Nodes): Nodes {
  if ('value' in node) node.value = withBraces(node.value);
  if ('url' in node) node.url = withBraces(node.url);
  if ('children' in node) node.children.forEach(restore);
  return node;
}

/** Parses Markdown in which braces are only letters. Places are those of the text. */
export function parsePlainMarkdown(source: Source): Root {
  const text = source.text.replaceAll('{', OPEN).replaceAll('}', CLOSE);
  const { root } = parseMarkdown(new Source(source.file, text));
  root.children.forEach(restore);
  return root;
}

/** A text in Markdown, as far as a lesson can carry it. Where it stands in its file is not known. */
export function markdownText(text: string, tell: Tell): Rich {
  const source = new Source('', text);
  const much = tooMuch(source);
  if (much === undefined) return tidy(fromMdast(parsePlainMarkdown(source).children, (what) => tell(what)));
  tell(`its marks, for ${much.message}`);
  return plain(text);
}
