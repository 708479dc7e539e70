import type { Heading, ListItem, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { calloutOf, isTaskList } from '../lesson/item-strays.ts';
import { tooMuch } from '../lesson/limits.ts';
import { placeOf } from '../lesson/prose.ts';
import { fromMdast, linesOf, spanOf } from './from-mdast.ts';
import type { Imported, ImportedItem, ImportedOption } from './imported-item.ts';
import { parsePlainMarkdown } from './markdown-text.ts';
import { leftOut, losses, lost } from './problems.ts';
import { short } from './short.ts';
import { type Block, type Rich, type Tell, wordsOf } from './rich.ts';
import { toldOfKey } from './told-of-key.ts';

/** What a quote says, without its sign. */
function unquoted(rich: Rich): Rich {
  return rich.flatMap((block): readonly Block[] => (block.kind === 'quote' ? block.blocks : [block]));
}

function optionOf({ checked, children }: ListItem, tell: Tell): ImportedOption {
  const [first, ...rest] = children;
  const text = first?.type === 'paragraph' ? linesOf(first.children, tell) : [];
  for (const node of rest.filter(({ type }) => type === 'list'))
    tell(`that a list stands under \`${short(wordsOf(text))}\`: it is told of that option`, spanOf(node));
  return {
    text,
    isKey: checked === true,
    pinned: false,
    rationale: unquoted(fromMdast(first?.type === 'paragraph' ? rest : children, tell)),
  };
}

/** A hint's text without its `[!TIP]`. */
function hintOf(node: RootContent, tell: Tell): Rich {
  const [first, ...rest] = unquoted(fromMdast([node], tell));
  if (first?.kind !== 'paragraph') return [];
  const [mark, ...more] = first.children;
  const text = mark?.kind === 'text' ? mark.text.replace(/^\s*\[!TIP\]\s*/i, '') : '';
  return [{ kind: 'paragraph', children: [{ kind: 'text', text }, ...more] }, ...rest];
}

function itemOf(
  source: Source,
  heading: Heading,
  under: readonly RootContent[],
  problems: Diagnostic[],
): ImportedItem | undefined {
  const place = placeOf(source, heading);
  const name = `\`${short(toString(heading))}\``;
  const lists = under.filter(isTaskList);
  const [list] = lists;
  if (list === undefined) {
    // A heading with nothing under it is a title of those that follow.
    if (under.length > 0) problems.push(leftOut(place, `${name} is left out: no task list stands under it`));
    return undefined;
  }
  if (lists.length > 1) {
    problems.push(leftOut(place, `${name} is left out: it has several task lists`, 'make one list of them'));
    return undefined;
  }
  const plain = list.children.find(({ checked }) => typeof checked !== 'boolean');
  if (plain !== undefined) {
    const why = `\`${short(toString(plain))}\` has no box`;
    const help = 'give each option a box: `- [x]` where it is right, else `- [ ]`';
    problems.push(leftOut(placeOf(source, plain), `${name} is left out: ${why}`, help));
    return undefined;
  }
  const tell = losses(source, name, place, problems);
  const stem = linesOf(heading.children, tell);
  const others = under.filter((node) => node !== list);
  const isTip = (node: RootContent): boolean => calloutOf(source, node)?.toLowerCase() === 'tip';
  const after = others.filter(
    (node) => node.type === 'blockquote' && !isTip(node) && under.indexOf(node) > under.indexOf(list),
  );
  const body = others.filter((node) => !isTip(node) && !after.includes(node));
  const options = list.children.map((item) => optionOf(item, tell));
  const keys = options.filter(({ isKey }) => isKey).length;
  return {
    names: [],
    place,
    stem,
    body: fromMdast(body, tell),
    ask: toldOfKey({ type: keys > 1 ? 'multiple' : 'choice', options }, unquoted(fromMdast(after, tell)), tell),
    hints: others.filter(isTip).map((node) => hintOf(node, tell)),
    settings: {},
  };
}

/** Reads a bank of task lists in GitHub's Markdown: a heading, a task list, and explanations in quotes. */
export function readTasks(source: Source): Imported {
  const much = tooMuch(source);
  if (much !== undefined)
    return { items: [], problems: [leftOut(much.place, `this file is not read: ${much.message}`, much.help)] };
  const { children } = parsePlainMarkdown(source);
  const problems: Diagnostic[] = [];
  const starts = children.flatMap((node, at) => (node.type === 'heading' ? [at] : []));
  const before = children.slice(0, starts[0]).find((node) => node.type !== 'thematicBreak');
  if (before !== undefined)
    problems.push(lost(placeOf(source, before), 'what stands above the first heading is left out'));
  const items = starts.flatMap((start, at): readonly ImportedItem[] => {
    const heading = children[start];
    const under = children.slice(start + 1, starts[at + 1]).filter((node) => node.type !== 'thematicBreak');
    const item = heading?.type === 'heading' ? itemOf(source, heading, under, problems) : undefined;
    return item === undefined ? [] : [item];
  });
  if (starts.length === 0)
    problems.push(
      leftOut(
        source.place(0, 0),
        'this file has no items',
        'write each stem as a heading, `## …`, with a task list under it',
      ),
    );
  return { items, problems };
}
