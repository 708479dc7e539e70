import { sameCell } from '../../model/cell.ts';
import type { TracedTable } from '../asked.ts';

/** A cell by its place in the table. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

const MOST_CHANGED = 6;
const MOST_KEPT = 2;
const FEWEST = 2;
/** What is longer than this is no fun to type. */
const MOST_LETTERS = 30;

/** Whether a column gives a row another value than the column before it. */
function changes({ rows }: TracedTable, { row, column }: CellAt): boolean {
  const [now, before] = [rows[row]?.cells[column], rows[row]?.cells[column - 1]];
  return now !== undefined && before !== undefined && !sameCell(now.text, before.text, now.unordered);
}

function isAmong(cells: readonly CellAt[], { row, column }: CellAt): boolean {
  return cells.some((cell) => cell.row === row && cell.column === column);
}

function before({ row, column }: CellAt): CellAt {
  return { row, column: column - 1 };
}

/**
 * Whether a cell only says again what an open cell to its left says: it would give that away, so it is shown as "the same"
 * instead of its value.
 */
export function repeats(table: TracedTable, open: readonly CellAt[], cell: CellAt): boolean {
  if (cell.column === 0 || isAmong(open, cell) || changes(table, cell)) return false;
  return isAmong(open, before(cell)) || repeats(table, open, before(cell));
}

/** The cells that can be left open: all but those of the first column, from which a reader starts. */
function candidates(table: TracedTable): CellAt[] {
  const steps = table.columns.map(({ step }) => step);
  return table.rows
    .flatMap((_, row) => steps.map((_, column) => ({ row, column })))
    .filter(({ column }) => column > 0 && steps[column] !== steps[column - 1])
    .filter(({ row, column }) => {
      const letters = table.rows[row]?.cells[column]?.text.trim().length ?? 0;
      return letters > 0 && letters <= MOST_LETTERS;
    });
}

/** Takes changed cells one at a time: from the row with the fewest so far, then the column with the fewest, then the latest. */
function takeChanged(changed: readonly CellAt[]): CellAt[] {
  const taken: CellAt[] = [];
  const left = [...changed];
  while (taken.length < MOST_CHANGED && left.length > 0) {
    const inRow = (cell: CellAt): number => taken.filter(({ row }) => row === cell.row).length;
    const inColumn = (cell: CellAt): number => taken.filter(({ column }) => column === cell.column).length;
    left.sort((a, b) => inRow(a) - inRow(b) || inColumn(a) - inColumn(b) || b.column - a.column || a.row - b.row);
    taken.push(...left.splice(0, 1));
  }
  return taken;
}

/** Takes cells that kept a value which the reader sees, each of another row, first those at whose step the most others changed. */
function takeKept(table: TracedTable, kept: readonly CellAt[], open: readonly CellAt[]): CellAt[] {
  const others = ({ column }: CellAt): number => table.rows.filter((_, row) => changes(table, { row, column })).length;
  const inRow = (cell: CellAt): number => open.filter(({ row }) => row === cell.row).length;
  const telling = kept
    .filter((cell) => others(cell) > 0 && !isAmong(open, before(cell)) && !repeats(table, open, before(cell)))
    .sort((a, b) => others(b) - others(a) || inRow(a) - inRow(b) || b.column - a.column || a.row - b.row);
  return telling.filter(({ row }, at) => telling.findIndex((cell) => cell.row === row) === at).slice(0, MOST_KEPT);
}

/**
 * Which cells of a tracker are left open for the reader. First up to six whose value is another than in the column before,
 * spread over the rows and then over the columns. Then up to two that kept their value although others changed at that
 * step: to know what a step leaves alone is half of knowing what it does. The same table always gives the same cells.
 * @returns the cells row by row; none where there are not even two
 */
export function openCells(table: TracedTable): readonly CellAt[] {
  const all = candidates(table);
  const changed = takeChanged(all.filter((cell) => changes(table, cell)));
  const kept = takeKept(
    table,
    all.filter((cell) => !changes(table, cell)),
    changed,
  );
  const open = [...changed, ...kept];
  return open.length < FEWEST ? [] : open.toSorted((a, b) => a.row - b.row || a.column - b.column);
}
