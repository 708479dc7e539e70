import type { CheckedLesson } from '../../check/check-lesson.ts';
import { printedCell } from '../../check/printed-cell.ts';
import type { LessonRun } from '../../check/run-lesson.ts';
import type { Prose, Tracker } from '../../lesson/lesson.ts';
import { stepOfColumn, variableOfRow } from '../../lesson/tracked.ts';
import { ABSENT_SIGN } from '../../model/cell.ts';
import { highlight } from './highlight.ts';
import type { Renderer } from './html.ts';
import type { CellView, ExecutionView, TrackerView } from './views.ts';
import type { Whys } from './why.ts';

function trackerView(checked: CheckedLesson, whys: Whys, run: LessonRun, tracker: Tracker): TrackerView {
  const { execution } = run;
  return {
    columns: tracker.columns.map((column) => ({ label: column.label, step: stepOfColumn(execution, column) })),
    rows: tracker.rows.map((row) => ({
      label: row.label,
      variable: variableOfRow(execution, row)?.name ?? '',
      cells: row.cells.map(({ text, place }) => {
        const why = whys.of([checked.proofAt(place)]);
        return { text, ...(why ? { why } : {}) };
      }),
    })),
  };
}

function printedStates(run: LessonRun): string[][] {
  return run.scope.main.trace.states.map((_, step) =>
    run.execution.variables.map((variable) => printedCell(run, variable, step).text ?? ABSENT_SIGN),
  );
}

/** An execution as its page shows it, but for the rules, which the whole lesson brings together. */
export async function executionView(
  id: string,
  checked: CheckedLesson,
  run: LessonRun,
  renderer: Renderer,
  whys: Whys,
): Promise<Omit<ExecutionView, 'rules'>> {
  const { execution, scope } = run;
  const { sample, exit, tracker } = execution;
  const cell = (prose: Prose): CellView => {
    const why = whys.of(prose.braces.map(({ place }) => checked.proofAt(place)));
    return { html: renderer.html(prose), ...(why ? { why } : {}) };
  };
  return {
    id,
    ...(sample ? { sample: { name: sample.name, html: await highlight(sample.name, sample.text) } } : {}),
    intro: renderer.html(execution.intro),
    steps: execution.steps.map((step, at) => ({
      number: at + 1,
      action: renderer.html(step.action),
      result: cell(step.result),
      effect: cell(step.effect),
      console: step.commands.map(({ text }, nth) => ({
        command: text,
        output: scope.main.trace.steps[at]?.outcomes[nth]?.output ?? '',
      })),
    })),
    ...(exit
      ? { exit: { action: renderer.html(exit.action), result: cell(exit.result), effect: cell(exit.effect) } }
      : {}),
    ...(tracker ? { tracker: trackerView(checked, whys, run, tracker) } : {}),
    notes: renderer.html(execution.notes),
    labels: execution.variables.map(({ label }) => label),
    names: execution.variables.map(({ name }) => name),
    states: printedStates(run),
  };
}
