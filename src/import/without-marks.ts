import type { Ask, ImportedItem } from './imported-item.ts';
import { type Block, type Inline, type Rich, wordsOf } from './rich.ts';
import { tidy, tidyLine } from './tidy.ts';

function line(inlines: readonly Inline[]): readonly Inline[] {
  return tidyLine(inlines.map((each) => (each.kind === 'code' ? each : { kind: 'text', text: wordsOf([each]) })));
}

function rich(blocks: Rich): Rich {
  return tidy(
    blocks.map((block): Block => {
      if (block.kind === 'paragraph') return { ...block, children: line(block.children) };
      if (block.kind === 'list') return { ...block, items: block.items.map(rich) };
      return block.kind === 'quote' ? { ...block, blocks: rich(block.blocks) } : block;
    }),
  );
}

function ask(asked: Ask): Ask {
  switch (asked.type) {
    case 'choice':
    case 'multiple':
      return {
        ...asked,
        options: asked.options.map((each) => ({ ...each, text: line(each.text), rationale: rich(each.rationale) })),
      };
    case 'order':
      return {
        ...asked,
        entries: asked.entries.map((each) => ({ text: line(each.text), rationale: rich(each.rationale) })),
      };
    case 'match':
      return { ...asked, rows: asked.rows.map((row) => ({ left: line(row.left), target: line(row.target) })) };
    default:
      return { ...asked, forms: asked.forms.map((each) => ({ ...each, rationale: rich(each.rationale) })) };
  }
}

/** An item without emphasis and links, their words in their places. */
export function withoutMarks(item: ImportedItem): ImportedItem {
  return {
    ...item,
    stem: line(item.stem),
    body: rich(item.body),
    ask: ask(item.ask),
    hints: item.hints.map(rich),
  };
}
