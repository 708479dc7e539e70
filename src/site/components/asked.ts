import type { ItemView } from '../view/quiz-views.ts';
import type { CellView, ExecutionView, WhyView } from '../view/views.ts';
import { itemWhys } from './item-whys.ts';

/** A row of the execution table as it is called: "Step 3", "Exit". */
export interface CalledRow {
  readonly label: string;
  /** Absent for the exit. */
  readonly number?: number;
  readonly action: string;
  /** The cells that can be asked about, by their column. */
  readonly cells: readonly { readonly name: string; readonly cell: CellView }[];
}

/** The rows of the execution table, the exit last. */
export function calledRows({ steps, exit }: ExecutionView): CalledRow[] {
  const cells = ({ result, effect }: { readonly result: CellView; readonly effect: CellView }) => [
    { name: 'Result', cell: result },
    { name: 'Effect', cell: effect },
  ];
  return [
    ...steps.map((step) => ({
      label: `Step ${step.number}`,
      number: step.number,
      action: step.action,
      cells: cells(step),
    })),
    ...(exit ? [{ label: 'Exit', action: exit.action, cells: cells(exit) }] : []),
  ];
}

/** An answer to a "why?". */
export interface Answer {
  readonly why: WhyView;
  /** All that ask for it: "Step 2, Result; Pod IPs, After step 2, After step 3; Item 4". */
  readonly about: string;
}

interface Asker {
  /** Of a table, or an item. */
  readonly row: string;
  readonly column?: string;
  readonly why?: WhyView;
}

function askers(execution: ExecutionView, items: readonly ItemView[]): Asker[] {
  const { tracker } = execution;
  return [
    ...calledRows(execution).flatMap(({ label, cells }) =>
      cells.map(({ name, cell }) => ({ row: label, column: name, ...cell })),
    ),
    ...(tracker?.rows ?? []).flatMap(({ label, cells }) =>
      cells.map(({ why }, at) => ({ row: label, column: tracker?.columns[at]?.label ?? '', ...(why ? { why } : {}) })),
    ),
    ...items.flatMap((item, at) => itemWhys(item).map((why) => ({ row: `Item ${at + 1}`, why }))),
  ];
}

/**
 * Each answer to a "why?" in an execution's tables and in the keys of items once, in the order they are first asked for.
 */
export function asked(execution: ExecutionView, items: readonly ItemView[]): Answer[] {
  const answers = new Map<string, { readonly why: WhyView; readonly rows: Map<string, string[]> }>();
  for (const { row, column, why } of askers(execution, items)) {
    if (why === undefined) continue;
    const { rows } = answers.get(why.id) ?? { rows: new Map<string, string[]>() };
    rows.set(row, [...(rows.get(row) ?? []), ...(column === undefined ? [] : [column])]);
    answers.set(why.id, { why, rows });
  }
  return [...answers.values()].map(({ why, rows }) => ({
    why,
    about: [...rows].map(([row, columns]) => [row, ...columns].join(', ')).join('; '),
  }));
}
