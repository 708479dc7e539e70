import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { placeKey } from '../diagnostics/place.ts';
import type { TrackerRow, WrittenVariable } from '../lesson/lesson.ts';
import { stepOfColumn, variableOfRow } from '../lesson/tracked.ts';
import { printedCell } from './printed-cell.ts';
import type { LessonRun } from './run-lesson.ts';

/** A stretch of the run in which a variable is other than its row of the tracker says. */
export interface Departure {
  readonly variable: string;
  /** Whether it is but one cell beside a right one, while the variable stays what it is: a slip of the pen. */
  readonly isSlip: boolean;
  /** The first step of it. */
  readonly since: number;
  /** The steps on both sides at which the tracker is right, as far as there are any. */
  readonly after: number;
  readonly before: number;
  /** The wrong cells in it, in order, by their steps. */
  readonly cells: ReadonlyMap<number, Diagnostic>;
}

interface Tracked {
  readonly step: number;
  readonly wrong: Diagnostic | undefined;
}

/** The stretches of wrong cells in a row, each with the steps of the right ones beside it. */
function stretches(cells: readonly Tracked[]): Omit<Departure, 'variable' | 'since' | 'isSlip'>[] {
  const found: { after: number; before: number; cells: Map<number, Diagnostic> }[] = [];
  let after = -1;
  let open: (typeof found)[number] | undefined;
  for (const { step, wrong } of cells.toSorted((a, b) => a.step - b.step)) {
    if (wrong === undefined) {
      if (open !== undefined) open.before = step;
      open = undefined;
      after = step;
    } else {
      if (open === undefined) found.push((open = { after, before: Infinity, cells: new Map() }));
      open.cells.set(step, wrong);
    }
  }
  return found;
}

function departuresOf(run: LessonRun, variable: WrittenVariable, cells: readonly Tracked[]): Departure[] {
  const valueAt = (step: number): string | undefined => printedCell(run, variable, step).text;
  return stretches(cells).map((stretch) => {
    const [first = 0, last = 0] = [[...stretch.cells.keys()][0], [...stretch.cells.keys()].at(-1)];
    const isSlip = first === last && stretch.before !== Infinity && valueAt(stretch.before) === valueAt(last);
    const stays = stretch.after >= 0 && valueAt(stretch.after) === valueAt(first);
    let since = first;
    while (!stays && since - 1 > stretch.after && valueAt(since - 1) === valueAt(first)) since -= 1;
    return { variable: variable.name, isSlip, since, ...stretch };
  });
}

/**
 * Where a run goes another way than the tracker has it: cells that are wrong from some step on, as another manifest, command or option
 * makes them.
 */
export function departures(run: LessonRun, diagnostics: readonly Diagnostic[]): readonly Departure[] {
  const { execution } = run;
  const { tracker } = execution;
  if (tracker?.whole !== true) return [];
  const wrong = new Map(
    diagnostics.filter(({ rule }) => rule === 'wrong-cell').map((each) => [placeKey(each.place), each]),
  );
  const cellsOf = (row: TrackerRow): Tracked[] =>
    tracker.columns.flatMap((column, at) => {
      const cell = row.cells[at];
      return cell === undefined
        ? []
        : [{ step: stepOfColumn(execution, column), wrong: wrong.get(placeKey(cell.place)) }];
    });
  return tracker.rows.flatMap((row) => {
    const variable = variableOfRow(execution, row);
    return variable === undefined ? [] : departuresOf(run, variable, cellsOf(row));
  });
}
