import type { Link, Root } from 'mdast';
import type { Node } from 'unist';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Source } from '../diagnostics/source.ts';
import { decodeEntity, ENTITY } from './decode-entity.ts';
import { isConsole } from './console.ts';
import { findHidden, findOddSpace, type HiddenSign } from '../model/hidden-signs.ts';
import { hostMistake } from './host.ts';
import { findLookAlike, findLookAlikeSign } from './look-alike.ts';
import { findModule } from './module-line.ts';
import { guardPicture, isImage } from './pictures/guard-picture.ts';
import { childrenOf } from './nodes-below.ts';
import { isBrace, isComment } from './prose.ts';
import type { Braces } from './braces.ts';
import { isSafeAddress } from './safe-address.ts';
import { hiddenSign, lookAlike, oddSpace } from './signs.ts';

/** What a lesson may be made of. Everything else is refused, what nobody has thought of included. */
const ALLOWED = new Set([
  'root',
  'yaml',
  'heading',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'break',
  'link',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'thematicBreak',
  'mdxTextExpression',
  'mdxFlowExpression',
]);

const NAMES: Readonly<Record<string, string>> = {
  html: 'HTML',
  mdxJsxFlowElement: 'a tag',
  mdxJsxTextElement: 'a tag',
  imageReference: 'a picture by reference',
  footnoteReference: 'a footnote',
  footnoteDefinition: 'a footnote',
  linkReference: 'a link by reference',
  definition: 'a link by reference',
};

/** How deep nodes may stand in each other: a list in a list is three of them. */
const DEEPEST = 60;

/** Whether a node is code, or asks the model. */
function isCode(node: Node): boolean {
  return node.type === 'inlineCode' || node.type === 'code' || isBrace(node);
}

/** Whether braces say something to readers and ask nothing: there, signs are those of prose. */
function isProse(node: Node): boolean {
  return isBrace(node) && (isComment(node.value) || /^\s*unproved\(/.test(node.value));
}

/** What stands in quotes in an expression, at its place; an odd space outside of them is told as what it is, no expression. */
function quotedIn(expression: string): string {
  return expression.replace(/"[^"]*"|'[^']*'|[^]/g, (part) => (part.length > 1 ? part : ' '));
}

function isLink(node: Node): node is Link {
  return node.type === 'link';
}

/** What of a node is read, after the parser took entities for what they stand for. */
function readOf(node: Node): string {
  return isLink(node) ? `${node.url}${node.title ?? ''}` : 'value' in node ? String(node.value) : '';
}

/** Where an entity stands that hides: the one that stands for the sign, or all of the node where it cannot be told which. */
function placeOfEntity(source: Source, node: Node, { at, length }: HiddenSign): Place {
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const read = readOf(node);
  const sign = read.slice(at, at + length);
  // The words of a link stand before its address, and are read by themselves.
  const begin = isLink(node) ? (node.children.at(-1)?.position?.end.offset ?? from) : from;
  const signs = [...source.text.slice(begin, to).matchAll(ENTITY)].filter(([entity]) => decodeEntity(entity) === sign);
  const found = signs[read.slice(0, at).split(sign).length - 1];
  return found === undefined
    ? source.place(from, to)
    : source.place(begin + found.index, begin + found.index + found[0].length);
}

function textOf(source: Source, node: Node): string {
  return source.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** Refuses what is not content: tags, imports, raw HTML, links that do more than lead somewhere. */
export function guard(source: Source, root: Root, braces: Braces): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const opened = new Set<string>();
  const refuse = (node: Node, message: string, help: string, from = 0): void => {
    const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } };
    problems.push({
      rule: 'not-content',
      severity: 'error',
      message,
      place: source.place((start.offset ?? 0) + from, end.offset ?? 0),
      help,
    });
  };
  const visit = (node: Node, above: readonly Node[]): void => {
    if (above.length > DEEPEST) {
      const place = source.place(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
      const message = 'this is nested too deep';
      problems.push({ rule: 'too-much', severity: 'error', message, place, help: 'take levels out' });
      return;
    }
    if (node.type === 'code' && !/^[\s>]*(`{3}|~{3})/.test(textOf(source, node))) {
      refuse(
        node,
        'this is indented so far that Markdown takes it for code',
        'take the indentation away; code goes between two lines of three backticks',
      );
      return;
    }
    if (node.type === 'html' && textOf(source, node).startsWith('<!--')) {
      refuse(node, 'a lesson cannot contain a comment of HTML', 'write `{/* … */}`');
      return;
    }
    const [, slash, tag = ''] = (node.type === 'html' && /^<(\/?)([\w.-]+)/.exec(textOf(source, node))) || [];
    // The tag that this one closes is told.
    if (slash === '/' && opened.has(tag)) return;
    opened.add(tag);
    if (isImage(node)) {
      problems.push(...guardPicture(source, node, above, braces));
      return;
    }
    if (!ALLOWED.has(node.type)) {
      refuse(
        node,
        `a lesson cannot contain ${NAMES[node.type] ?? `\`${node.type}\``}`,
        'write it in Markdown; content is data, it runs nothing',
      );
      return;
    }
    if (braces === 'are refused' && isBrace(node) && !isComment(node.value)) {
      refuse(
        node,
        'this page has no execution that braces could ask',
        'take them out, or write `\\{` for a brace that is just text',
      );
      return;
    }
    if (braces === 'are refused' && isConsole(node)) {
      refuse(node, 'this page has no execution that could print this', 'write `text` after the three backticks');
      return;
    }
    const from = node.position?.start.offset ?? 0;
    const hidden = findHidden(readOf(node));
    // The text itself has none, or it would not have been parsed: this one was written as an entity.
    if (hidden !== undefined) {
      problems.push(hiddenSign(hidden, placeOfEntity(source, node, hidden)));
      return;
    }
    if (isLink(node)) {
      const place = source.place(from, node.position?.end.offset ?? from);
      const host = hostMistake(node.url);
      if (!isSafeAddress(node.url))
        refuse(
          node,
          `a link cannot lead to \`${node.url.slice(0, 40)}\``,
          'link to `https://…` or to a page of this site',
        );
      else if (host !== undefined) problems.push({ rule: 'look-alike', severity: 'error', ...host, place });
    }
    if (isCode(node)) {
      const text = textOf(source, node);
      const alike = findLookAlike(text) ?? (isProse(node) ? undefined : findLookAlikeSign(text));
      if (alike !== undefined)
        problems.push(lookAlike(alike, source.place(from + alike.at, from + alike.at + alike.length)));
      const space = isProse(node) ? undefined : findOddSpace(isBrace(node) ? quotedIn(text) : text);
      if (space !== undefined)
        problems.push(oddSpace(space, source.place(from + space.at, from + space.at + space.length)));
    }
    const module = node.type === 'paragraph' ? findModule(textOf(source, node)) : undefined;
    if (module !== undefined) {
      refuse(
        node,
        'a lesson cannot import or export code',
        'take the line out; content is data, it runs nothing',
        module,
      );
      return;
    }
    for (const child of childrenOf(node)) visit(child, [node, ...above]);
  };
  visit(root, []);
  return problems;
}
