import type { Blockquote, Heading, List, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { type ItemSettings, parseItemSettings } from './item-settings.ts';
import type { Prose, WrittenItem } from './lesson.ts';
import { type BraceNode, isComment, placeOf, prose } from './prose.ts';

const HINT = /^\[!TIP\]\s*/i;

/** Whether a block is a list of options. */
export function isTaskList(node: RootContent): node is List {
  return node.type === 'list' && node.children.some((item) => typeof item.checked === 'boolean');
}

function isHint(node: RootContent): node is Blockquote {
  const paragraph = node.type === 'blockquote' ? node.children[0] : undefined;
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return text?.type === 'text' && HINT.test(text.value);
}

/** A hint's text without its `[!TIP]` mark. */
function hintProse(source: Source, quote: Blockquote): Prose {
  const [paragraph, ...rest] = quote.children;
  if (paragraph?.type !== 'paragraph') return prose(source, quote.children, placeOf(source, quote));
  const [text, ...inline] = paragraph.children;
  const kept =
    text?.type === 'text' ? [{ ...text, value: text.value.replace(HINT, '') }, ...inline] : paragraph.children;
  return prose(source, [{ ...paragraph, children: kept }, ...rest], placeOf(source, quote));
}

/** What of an item would otherwise be taken for something else, or be lost. */
function strays(source: Source, heading: Heading, under: readonly RootContent[]): Diagnostic[] {
  const problem = (node: Node, message: string, help: string): Diagnostic => ({
    rule: 'bad-item',
    severity: 'error',
    message,
    place: placeOf(source, node),
    help,
  });
  const [, ...moreLists] = under.filter(isTaskList);
  const options = under.filter(isTaskList).flatMap((list) => list.children);
  const words = (node: Node): string => toString(node).trim();
  return [
    ...(heading.children.some((node) => node.type !== 'mdxTextExpression' && words(node) !== '')
      ? []
      : [problem(heading, 'this item has no stem', 'write the stem before its id')]),
    ...under
      .filter((node) => node.type === 'heading')
      .map((node) => problem(node, 'this heading is no stem', 'write a stem with two signs, `##`')),
    ...moreLists.map((list) => problem(list, 'this item has a second list of options', 'join the two lists')),
    ...options
      .filter((option) => typeof option.checked !== 'boolean')
      .map((option) =>
        problem(option, 'this option has no box', 'begin it with `- [ ]`, or with `- [x]` if it is the key'),
      ),
  ];
}

/** Reads an item's id, and what follows it, from the comment at the end of its stem. */
function readComment(
  source: Source,
  comment: BraceNode | undefined,
): { readonly id?: string; readonly settings: ItemSettings; readonly problems: readonly Diagnostic[] } {
  const written = comment && /^\s*\/\*\s*#([a-z0-9]+(?:-[a-z0-9]+)*)\s*(|,[\s\S]*)\*\/\s*$/d.exec(comment.value);
  const [start = 0] = written?.indices?.[2] ?? [];
  const from = (comment?.position?.start.offset ?? 0) + 1 + start;
  return { id: written?.[1], ...parseItemSettings(source, from, written?.[2] ?? '') };
}

/** Reads a stem and what stands under it, up to the next stem. */
export function parseItem(
  source: Source,
  heading: Heading,
  under: readonly RootContent[],
  problems: Diagnostic[],
): WrittenItem | undefined {
  const comment = heading.children.find((node) => node.type === 'mdxTextExpression' && isComment(node.value));
  const {
    id,
    settings,
    problems: wrong,
  } = readComment(source, comment?.type === 'mdxTextExpression' ? comment : undefined);
  problems.push(...wrong);
  const place = placeOf(source, heading);
  // A comment of HTML was told already.
  if (id === undefined && heading.children.some((node) => node.type === 'html')) return undefined;
  if (id === undefined) {
    const bad = comment !== undefined;
    problems.push({
      rule: 'missing-id',
      severity: 'error',
      message: bad ? 'this is not an id' : 'this item has no id',
      place: bad ? placeOf(source, comment) : place,
      help: 'end the heading with `{/* #a-few-words */}`, in small letters, digits and `-`; responses are kept by it, so it never changes. What else it says follows a comma: `{/* #a-few-words, points: 2 */}`',
    });
    return undefined;
  }
  const [stray] = strays(source, heading, under);
  if (stray !== undefined) {
    problems.push(stray);
    return undefined;
  }
  const hints = under.filter(isHint);
  const lists = under.filter(isTaskList);
  return {
    id,
    place,
    settings,
    stem: prose(
      source,
      heading.children.filter((node) => node !== comment),
      place,
    ),
    blocks: under.filter((node) => !isHint(node)),
    lists,
    hints: hints.map((hint) => hintProse(source, hint)),
  };
}
