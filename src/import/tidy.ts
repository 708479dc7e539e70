import { splitAddresses } from './addresses.ts';
import type { Block, Inline, Rich } from './rich.ts';

type Marked = Extract<Inline, { readonly children: readonly Inline[] }>;

function isMarked(inline: Inline): inline is Marked {
  return 'children' in inline;
}

function sameMark(a: Marked, b: Marked): boolean {
  return a.kind === b.kind && (a.kind !== 'link' || (b.kind === 'link' && a.url === b.url));
}

/** Two pieces as one where they are of one kind. */
function joined(before: Inline | undefined, next: Inline): Inline | undefined {
  if (before?.kind === 'text' && next.kind === 'text')
    return { kind: 'text', text: (before.text + next.text).replace(/  +/g, ' ') };
  if (before !== undefined && isMarked(before) && isMarked(next) && sameMark(before, next))
    return { ...before, children: merge([...before.children, ...next.children]) };
  return undefined;
}

function merge(inlines: readonly Inline[]): readonly Inline[] {
  const out: Inline[] = [];
  for (const each of inlines) {
    const both = joined(out.at(-1), each);
    if (both === undefined) out.push(each);
    else out[out.length - 1] = both;
  }
  return out;
}

/** A piece with the spaces at its marks' edges outside of them, and without marks of a kind that it stands in already. */
function pieces(inline: Inline, inside: readonly string[]): readonly Inline[] {
  if (inline.kind === 'code') {
    const text = inline.text.replace(/[ \t\r\n\f\v]+/g, ' ').trim();
    return text === '' ? [] : [{ kind: 'code', text }];
  }
  if (!isMarked(inline)) {
    const text = inline.text.replace(/[ \t\r\n\f\v]+/g, ' ');
    return splitAddresses(text).map((each) => ({ kind: each.isAddress ? 'code' : 'text', text: each.text }));
  }
  const all = merge(inline.children.flatMap((child) => pieces(child, [...inside, inline.kind])));
  if (inside.includes(inline.kind)) return all;
  const [first, last] = [all[0], all.at(-1)];
  const children = trimmed(all);
  const space: Inline = { kind: 'text', text: ' ' };
  return [
    ...(first?.kind === 'text' && first.text.startsWith(' ') ? [space] : []),
    ...(children.length === 0 ? [] : [{ ...inline, children }]),
    ...(last?.kind === 'text' && last.text.endsWith(' ') ? [space] : []),
  ];
}

/** Without spaces at both ends. */
function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  return inlines
    .map((each, at): Inline => {
      if (each.kind !== 'text') return each;
      const text = at === 0 ? each.text.trimStart() : each.text;
      return { kind: 'text', text: at === inlines.length - 1 ? text.trimEnd() : text };
    })
    .filter((each) => each.kind !== 'text' || each.text !== '');
}

/** A line in the one form that two lines which read the same have: spaces joined, marks not nested in their like. */
export function tidyLine(inlines: readonly Inline[]): readonly Inline[] {
  return trimmed(merge(inlines.flatMap((each) => pieces(each, []))));
}

/** The lines of a block of code, without spaces at their ends, and without empty lines around them. */
function codeLines(text: string): string {
  const lines = text.split('\n').map((each) => each.trimEnd());
  const says = (each: string): boolean => each !== '';
  return lines.slice(Math.max(0, lines.findIndex(says)), lines.findLastIndex(says) + 1).join('\n');
}

function tidyBlock(block: Block): Rich {
  switch (block.kind) {
    case 'paragraph': {
      const children = tidyLine(block.children);
      return children.length === 0 ? [] : [{ kind: 'paragraph', children }];
    }
    case 'code':
      return [{ ...block, text: codeLines(block.text) }];
    case 'list': {
      const items = block.items.map(tidy).filter((item) => item.length > 0);
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    case 'quote': {
      const blocks = tidy(block.blocks);
      return blocks.length === 0 ? [] : [{ kind: 'quote', blocks }];
    }
  }
}

/** A text in the one form that two texts which read the same have. */
export function tidy(rich: Rich): Rich {
  return rich.flatMap(tidyBlock);
}
