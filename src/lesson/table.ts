import type { RootContent, Table, TableCell, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Source } from '../diagnostics/source.ts';
import { placeOf } from './prose.ts';

/** Where a cell's text stands; for an empty cell, the space in it. */
export function cellPlace(source: Source, cell: TableCell): Place {
  const [first, last] = [cell.children[0], cell.children.at(-1)];
  if (first !== undefined && last !== undefined) {
    return source.place(placeOf(source, first).start.offset, placeOf(source, last).end.offset);
  }
  const { start, end } = placeOf(source, cell);
  const text = source.text.slice(start.offset, end.offset);
  const lead = text.startsWith('|') ? 1 : 0;
  const trail = text.length > 1 && text.endsWith('|') ? 1 : 0;
  return source.place(start.offset + lead, end.offset - trail);
}

/** The header cells' texts, trimmed. */
export function headers(table: Table): string[] {
  return (table.children[0]?.children ?? []).map((cell) => toString(cell).trim());
}

/** The tables whose first column has this heading. */
export function findTables(nodes: readonly RootContent[], heading: string): Table[] {
  return nodes.filter(
    (node): node is Table => node.type === 'table' && headers(node)[0]?.toLowerCase() === heading.toLowerCase(),
  );
}

/** Tells each table of a kind of which an execution has one. */
export function secondTables(source: Source, tables: readonly Table[], kind: string): Diagnostic[] {
  const [first, ...more] = tables;
  return more.map((table) => ({
    rule: 'bad-table',
    severity: 'error',
    message: `this is a second ${kind}`,
    place: placeOf(source, table.children[0] ?? table),
    ...(first === undefined
      ? {}
      : { related: [{ place: placeOf(source, first.children[0] ?? first), label: 'the first one' }] }),
    help: 'join the two, or take one out',
  }));
}

function count(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}

/** The rows below the header that have a cell for each column; the others are told. */
export function evenRows(source: Source, table: Table): { readonly rows: TableRow[]; readonly problems: Diagnostic[] } {
  const [header, ...body] = table.children;
  const wanted = header?.children.length ?? 0;
  const problems: Diagnostic[] = [];
  const rows = body.filter((row) => {
    const found = row.children.length;
    if (found === wanted) return true;
    const code = row.children.some((cell) =>
      /`[^`]*$/.test(source.text.slice(placeOf(source, cell).start.offset, placeOf(source, cell).end.offset)),
    );
    problems.push({
      rule: 'bad-table',
      severity: 'error',
      message: `this row has ${count(found)}, and the table has ${wanted} columns`,
      place: placeOf(source, row),
      label: count(found),
      ...(header === undefined ? {} : { related: [{ place: placeOf(source, header), label: `${wanted} columns` }] }),
      help:
        found > wanted || code
          ? 'a `|` ends a cell: write `\\|` for the sign itself'
          : 'add the missing cell; an empty one is `| |`',
    });
    return false;
  });
  return { rows, problems };
}
