import type { InlineCode, PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import type { Command, ExitRow, Prose, Step } from './lesson.ts';
import { placeOf, prose } from './prose.ts';
import { cellPlace, evenRows } from './table.ts';

export const EXECUTION_COLUMNS = ['Step', 'Action', 'Result', 'Effect'] as const;

/** All code in a cell, in emphasis and links too. */
function inlineCode(node: TableCell | PhrasingContent): InlineCode[] {
  if (node.type === 'inlineCode') return [node];
  return 'children' in node ? node.children.flatMap(inlineCode) : [];
}

function commands(source: Source, cell: TableCell): Command[] {
  return inlineCode(cell).map((node) => {
    const whole = placeOf(source, node);
    const inner = source.text.slice(whole.start.offset, whole.end.offset);
    const ticks = /^`+/.exec(inner)?.[0].length ?? 1;
    return { text: node.value, place: source.place(whole.start.offset + ticks, whole.end.offset - ticks) };
  });
}

/** Reads the execution table: its steps in order, and the exit row where there is one. */
export function parseExecutionTable(
  source: Source,
  table: Table,
): { readonly steps: Step[]; readonly exit?: ExitRow; readonly problems: Diagnostic[] } {
  const { rows, problems } = evenRows(source, table);
  const steps: Step[] = [];
  let exit: ExitRow | undefined;
  const cellProse = (row: TableRow, column: number): Prose => {
    const cell = row.children[column];
    return prose(source, cell?.children ?? [], cell === undefined ? placeOf(source, row) : cellPlace(source, cell));
  };
  for (const row of rows) {
    const [first, action] = row.children;
    if (first === undefined || action === undefined) continue;
    const label = toString(first).trim();
    const parts = { action: cellProse(row, 1), result: cellProse(row, 2), effect: cellProse(row, 3) };
    if (exit !== undefined) {
      problems.push({
        rule: 'bad-table',
        severity: 'error',
        message: 'this row stands after the exit row',
        place: placeOf(source, row),
        help: 'write one exit row, and write it last',
      });
    } else if (/^exit$/i.test(label)) {
      exit = parts;
    } else if (/^\d+$/.test(label)) {
      steps.push({
        number: Number(label),
        place: cellPlace(source, first),
        commands: commands(source, action),
        ...parts,
      });
    } else {
      problems.push({
        rule: 'bad-table',
        severity: 'error',
        message: `\`${label}\` is not a step`,
        place: cellPlace(source, first),
        help: "write the step's number, or `Exit` in the last row",
      });
    }
  }
  return { steps, ...(exit ? { exit } : {}), problems };
}
