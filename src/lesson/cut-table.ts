import type { Root } from 'mdast';
import type { Node } from 'unist';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Source } from '../diagnostics/source.ts';
import { placeOf } from './prose.ts';

function cellsIn(line: string): readonly string[] {
  return line
    .replace(/^[ \t>]+/, '')
    .trim()
    .replace(/^\||\|$/g, '')
    .replace(/\\./g, '')
    .split('|');
}

function cellsOf(line: string): number {
  return cellsIn(line).length;
}

/** Whether a line is meant as a row of dashes. */
function isDashes(line: string): boolean {
  return cellsIn(line).every((cell) => /^:?-+:?$/.test(cell.trim()));
}

/**
 * What is wrong with rows that stand in no table: where it is told, and how.
 * @param columns of the table that they stand below; 0 where they stand below none
 */
function mistake(source: Source, place: Place, columns: number): Pick<Diagnostic, 'message' | 'place' | 'help'> {
  const first = place.start.line;
  const lineAt = (line: number): Place =>
    source.place(source.lineStart(line), source.lineStart(line) + source.line(line).length);
  const [header, below] = [source.line(first), first === place.end.line ? '' : source.line(first + 1)];
  const [wanted, found] = [cellsOf(header), cellsOf(below)];
  if (wanted === columns && !isDashes(below))
    return {
      message: 'this row is cut off from its table',
      place: lineAt(first),
      help: 'take out the empty line above it',
    };
  if (isDashes(below) && found !== wanted)
    return {
      message: `the row of dashes has ${found} cells, and the row above it has ${wanted}`,
      place: lineAt(first + 1),
      help: 'write as many in both; until then, this is no table',
    };
  return {
    message: 'this is no table: below its first row, the row of dashes is missing',
    place: lineAt(first),
    help: `write \`|${' --- |'.repeat(wanted)}\` below this row`,
  };
}

/** Rows that are no table to Markdown, as an empty line above them or a missing row of dashes makes them. */
export function cutTables(source: Source, root: Root): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const visit = (node: Node): void => {
    if (!('children' in node) || !Array.isArray(node.children)) return;
    let columns = 0;
    let isTold = false;
    for (const child of node.children as readonly Node[]) {
      const place = placeOf(source, child);
      const isRow =
        child.type === 'paragraph' && /^\|.*\|[ \t]*$/m.test(source.text.slice(place.start.offset, place.end.offset));
      if (isRow && !isTold && source.text[place.start.offset] === '|')
        problems.push({ rule: 'bad-table', severity: 'error', ...mistake(source, place, columns) });
      // A row that is indented too far is code, and told as that; the rows below it are cut off by it.
      isTold = columns > 0 && (child.type === 'code' || (isRow && isTold));
      if (child.type === 'table') columns = cellsOf(source.line(place.start.line));
      else if (!isRow && child.type !== 'code') columns = 0;
      visit(child);
    }
  };
  visit(root);
  return problems;
}
