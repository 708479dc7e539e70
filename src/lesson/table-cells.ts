import type { Root, Table } from 'mdast';
import type { Node } from 'unist';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { placeOf } from './prose.ts';

/** How many cells a file's tables may have together: the largest tracker has half as many. */
const MOST_CELLS = 10_000;

function isTable(node: Node): node is Table {
  return node.type === 'table';
}

function tablesIn(node: Node): Table[] {
  if (isTable(node)) return [node];
  return 'children' in node && Array.isArray(node.children) ? node.children.flatMap(tablesIn) : [];
}

/**
 * Tells the table with which a file has too many cells. A page fills each row up to the columns of the header, so that a few
 * letters can make millions of cells: these are counted, and not those that are written.
 */
export function manyCells(source: Source, root: Root): Diagnostic | undefined {
  let cells = 0;
  for (const table of tablesIn(root)) {
    const columns = table.children[0]?.children.length ?? 0;
    const rows = table.children.length;
    cells += columns * rows;
    if (cells <= MOST_CELLS) continue;
    const { start } = placeOf(source, table);
    return {
      rule: 'too-much',
      severity: 'error',
      message: `with the ${columns} columns and ${rows} rows of this table the file has ${cells.toLocaleString('en')} cells, and the most allowed is ${MOST_CELLS.toLocaleString('en')}`,
      place: source.place(start.offset, start.offset + 1),
      help: 'take columns or rows out',
    };
  }
  return undefined;
}
