import type { TracedTable } from '../asked.ts';
import { cellId, showOf } from '../../site/view/show.ts';
import type { ViewMaker } from '../../site/view/view-maker.ts';
import type { ItemViewBase, TraceCellView, TracePartView, TraceView } from '../../site/view/quiz-views.ts';
import { type CellPart, cellPart } from './cell-part.ts';
import { openCells, repeats } from './open-cells.ts';
import type { Trace } from './trace.ts';

/** How it is graded, and where the order of several values in a cell matters. */
function policy({ rows }: TracedTable, partial: boolean): string {
  const free = rows.filter(({ cells }) => cells.some(({ unordered }) => unordered)).map(({ label }) => label);
  const but = free.length > 0 ? `, but not in ${free.join(' and ')}` : '';
  const counts = partial ? 'Each right cell counts.' : 'It counts only when all cells are right.';
  return `${counts} The order of the values in a cell matters${but}.`;
}

/** A trace as its page shows it. */
export function traceView({ settings }: Trace, base: ItemViewBase, { checked, whys }: ViewMaker): TraceView {
  const table = checked.asked.tracker() ?? { columns: [], rows: [] };
  const open = openCells(table);
  const partView = ({ id, label, text, place }: CellPart): TracePartView => {
    const proof = checked.proofAt(place);
    const why = whys.of([proof]);
    const show = showOf(checked, proof);
    return { id, label, text, ...(why ? { why } : {}), ...(show ? { show } : {}) };
  };
  const parts = open.flatMap((cell) => cellPart(table, cell) ?? []).map(partView);
  const covers: string[] = [];
  const cellView = (text: string, row: number, column: number): TraceCellView => {
    const part = cellPart(table, { row, column });
    const isOpen = open.some((cell) => cell.row === row && cell.column === column);
    const left = isOpen ? parts.find(({ id }) => id === part?.id) : undefined;
    const same = repeats(table, open, { row, column });
    if (part !== undefined && (left !== undefined || same)) covers.push(cellId(part.variable, part.step));
    return left === undefined ? (same ? 'same' : { text }) : { open: left };
  };
  return {
    ...base,
    type: 'trace',
    policy: policy(table, settings.partial),
    columns: table.columns.map(({ label }) => label),
    rows: table.rows.map(({ label, cells }, row) => ({
      label,
      cells: cells.map(({ text }, column) => cellView(text, row, column)),
    })),
    parts,
    covers,
  };
}
