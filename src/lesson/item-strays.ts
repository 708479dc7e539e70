import type { Heading, List, ListItem, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { gluedOptions, gluedStems } from './glued-lines.ts';
import { below, childrenOf } from './nodes-below.ts';
import { isBrace, isComment, isPinned, placeOf } from './prose.ts';

/** Whether a block is a list of options. */
export function isTaskList(node: Node): node is List {
  return node.type === 'list' && (node as List).children.some((item) => typeof item.checked === 'boolean');
}

/** What stands in a quote's first brackets: `TIP` of `> [!TIP]`; undefined for a quote that is only a quote. */
export function calloutOf(source: Source, node: Node): string | undefined {
  if (node.type !== 'blockquote') return undefined;
  const { start, end } = placeOf(source, node);
  return /^>[ \t]*\[!([^\]\n]*)\]/.exec(source.text.slice(start.offset, end.offset))?.[1];
}

/** Whether a quote begins as a hint does, but for its sign: `> [TIP]`, `> [! tip`, `> !TIP`. */
function isAlmostHint(source: Source, node: Node): boolean {
  if (node.type !== 'blockquote') return false;
  const { start, end } = placeOf(source, node);
  return /^>[ \t]*(?:\[[ \t]*(?:tip|hint)[ \t]*\]|(?:![ \t]*)?(?:tip|hint)[ \t]*(?:[:!]|$))/im.test(
    source.text.slice(start.offset, end.offset).split('\n', 1)[0] ?? '',
  );
}

function itemsOf(under: readonly RootContent[]): readonly ListItem[] {
  return under.flatMap((node) => (node.type === 'list' ? node.children : []));
}

/** What tells a problem at a node. */
type Tell = (node: Node, message: string, help: string) => Diagnostic;

function teller(source: Source): Tell {
  return (node, message, help) => ({
    rule: 'bad-item',
    severity: 'error',
    message,
    place: placeOf(source, node),
    help,
  });
}

/** A second list of options: a text between the two that is not indented has cut them apart, or they have other bullets. */
function secondLists(tell: Tell, under: readonly RootContent[]): Diagnostic[] {
  const [first, second] = under.filter(isTaskList);
  if (first === undefined || second === undefined) return [];
  const between = under[under.indexOf(first) + 1];
  return between === undefined || between === second
    ? [tell(second, 'this item has a second list of options', 'begin all options with the same sign, `- [ ]`')]
    : [
        tell(
          between,
          'this cuts the list of options in two',
          'indent this under its option, by two spaces; then it is its rationale',
        ),
      ];
}

function boxes(tell: Tell, under: readonly RootContent[]): Diagnostic[] {
  return under.filter(isTaskList).flatMap((list) => {
    const [first] = list.children;
    if (list.ordered === true && first !== undefined)
      return [
        tell(
          first,
          'entries of an order have no box',
          'take the boxes out; or begin options with `-` and not a number',
        ),
      ];
    return list.children
      .filter((option) => typeof option.checked !== 'boolean')
      .map((option) =>
        tell(option, 'this option has no box', 'begin it with `- [ ]`, or with `- [x]` if it is the key'),
      );
  });
}

function nested(tell: Tell, source: Source, under: readonly RootContent[]): Diagnostic[] {
  const inside = itemsOf(under).flatMap(below);
  return [
    ...inside
      .filter(isTaskList)
      .map((list) =>
        tell(
          list,
          'these options stand under another, as if they were its rationale',
          'take their indentation away, or, if they are none, their boxes',
        ),
      ),
    ...inside
      .filter((node) => calloutOf(source, node) !== undefined)
      .map((node) =>
        tell(node, 'a hint belongs to the whole item', 'take its indentation away, and write it under the list'),
      ),
  ];
}

/** What keeps an item from being read as its author meant it, worst first. */
export function strays(source: Source, heading: Heading, under: readonly RootContent[]): Diagnostic[] {
  const tell = teller(source);
  return [
    ...(heading.children.some((node) => !isBrace(node) && toString(node).trim() !== '')
      ? []
      : [tell(heading, 'this item has no stem', 'write the stem before its id')]),
    ...gluedStems(source, under),
    ...gluedOptions(source, under),
    ...under
      .filter((node) => node.type === 'heading')
      .map((node) => tell(node, 'this heading is no stem', 'write a stem with two signs, `##`')),
    ...nested(tell, source, under),
    ...boxes(tell, under),
    ...secondLists(tell, under),
  ];
}

/** What an item says that nothing would heed, though the rest of it can be read. */
export function unheeded(source: Source, heading: Heading, under: readonly RootContent[]): Diagnostic[] {
  const tell = teller(source);
  const [, ...comments] = heading.children.filter((node) => isBrace(node) && isComment(node.value));
  const callouts = under.flatMap((node) => {
    const word = calloutOf(source, node);
    if (word === undefined)
      return isAlmostHint(source, node)
        ? [tell(node, 'this is a quote and no hint', 'a hint begins with `> [!TIP]`')]
        : [];
    if (word.toLowerCase() !== 'tip')
      return [tell(node, `\`[!${word}]\` means nothing here`, 'a hint begins with `> [!TIP]`')];
    const text = toString(node).replace(/^\[!TIP\]/i, '');
    return text.trim() === ''
      ? [tell(node, 'this hint says nothing', 'write its text below, each line after `> `')]
      : [];
  });
  // Of an option, its own text is where the comment belongs.
  const texts = new Set<Node>(
    under
      .filter(isTaskList)
      .flatMap(({ children }) => children.map((item) => item.children[0]))
      .filter((node) => node !== undefined),
  );
  const outside = (node: Node): readonly Node[] =>
    texts.has(node) ? [] : [node, ...childrenOf(node).flatMap(outside)];
  return [
    ...comments.map((node) =>
      tell(
        node,
        'nothing reads a second comment',
        'write all settings into the first, after its id: `{/* #a-few-words, points: 2 */}`',
      ),
    ),
    ...callouts,
    ...under
      .flatMap(outside)
      .filter((node) => isBrace(node) && isPinned(node.value))
      .map((node) =>
        tell(node, 'only an option can be pinned', 'take this out; what is no option is not shuffled one by one'),
      ),
  ];
}
