import { escapeText } from './escape-text.ts';
import type { Block, Inline, Rich } from './rich.ts';

const MARKS = { strong: '**', emphasis: '*', delete: '~~' } as const;

/** The most backticks that stand together in a text. */
function ticks(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

/** Code in a line. */
export function writeCode(text: string, inCell: boolean): string {
  const fence = '`'.repeat(ticks(text) + 1);
  const room = /^`|`$/.test(text) ? ' ' : '';
  return fence + room + (inCell ? text.replaceAll('|', '\\|') : text) + room + fence;
}

/**
 * A line in a lesson's Markdown.
 * @param inCell whether it stands in a table
 */
export function writeLine(inlines: readonly Inline[], inCell = false): string {
  return inlines
    .map((each, at) => {
      switch (each.kind) {
        case 'text':
          return at === 0
            ? escapeText(each.text, inCell)
            : // What only a line's start makes a mark is none here; a letter before it says so.
              escapeText(`.${each.text}`, inCell).slice(1);
        case 'code':
          return writeCode(each.text, inCell);
        case 'link':
          return `[${writeLine(each.children, inCell)}](${each.url.replaceAll('&', '\\&')})`;
        default:
          return MARKS[each.kind] + writeLine(each.children, inCell) + MARKS[each.kind];
      }
    })
    .join('');
}

/** Lines with each but the first, and empty ones, moved in. */
export function indent(text: string, by: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return writeLine(block.children);
    case 'code': {
      const fence = '`'.repeat(Math.max(3, ticks(block.text) + 1));
      return `${fence}${block.language}\n${block.text === '' ? '' : `${block.text}\n`}${fence}`;
    }
    case 'quote':
      return `> ${writeRich(block.blocks).replaceAll('\n', '\n> ')}`;
    case 'list':
      // A star, as a list of options has `-`, and what has the same sign is one list.
      return block.items
        .map((item, at) => {
          const sign = block.ordered ? `${at + 1}. ` : '* ';
          return sign + indent(writeRich(item), sign.length);
        })
        .join('\n');
  }
}

/** Blocks in a lesson's Markdown, with an empty line between them. */
export function writeRich(rich: Rich): string {
  return rich.map(writeBlock).join('\n\n');
}
