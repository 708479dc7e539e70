import type { TracedRow, TracedTable } from '../items/asked.ts';
import { stepOfColumn, variableOfRow } from '../lesson/tracked.ts';
import { printedCell } from './printed-cell.ts';
import type { LessonRun } from './run-lesson.ts';

/** The lesson's tracker with the values that the run has, whatever its author wrote; undefined where a value is missing. */
export function tracedTable(run: LessonRun): TracedTable | undefined {
  const { execution } = run;
  const { tracker, steps } = execution;
  if (tracker?.whole !== true || run.scope.main.trace.states.length <= steps.length) return undefined;
  const columns = tracker.columns.map((column) => ({ label: column.label, step: stepOfColumn(execution, column) }));
  if (columns.some(({ step }) => step > steps.length)) return undefined;
  const rows = tracker.rows.flatMap((row): TracedRow[] => {
    const variable = variableOfRow(execution, row);
    if (variable === undefined) return [];
    const cells = columns.flatMap(({ step }, at) => {
      const { text, unordered } = printedCell(run, variable, step);
      const place = row.cells[at]?.place;
      return text === undefined || place === undefined ? [] : [{ text, unordered, place }];
    });
    return cells.length < columns.length ? [] : [{ variable: variable.name, label: row.label, cells }];
  });
  return rows.length < tracker.rows.length ? undefined : { columns, rows };
}
