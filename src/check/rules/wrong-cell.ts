import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { TrackerCell, TrackerRow, WrittenVariable } from '../../lesson/lesson.ts';
import { stepOfColumn, variableOfRow } from '../../lesson/tracked.ts';
import { nearest } from '../../model/nearest.ts';
import { sameCell } from '../../model/cell.ts';
import { tellReasons } from '../../model/scope/reading.ts';
import { expressionDiagnostic } from '../ask.ts';
import type { Context, Rule } from '../context.ts';
import { FIX_OFFER } from '../fix-offer.ts';
import { printedCell } from '../printed-cell.ts';
import type { LessonRun } from '../run-lesson.ts';
import { cutOff, tellBecause, tellStep } from '../tell.ts';

function findVariable(
  { execution }: LessonRun,
  row: TrackerRow,
  report: Context['report'],
): WrittenVariable | undefined {
  const { variables } = execution;
  const found = variableOfRow(execution, row);
  if (found !== undefined) return found;
  const near = nearest(
    row.label,
    variables.map((variable) => variable.label),
  );
  const help =
    near === undefined
      ? `the variables are ${variables.map(({ label }) => `\`${label}\``).join(', ')}; add it to the front matter`
      : `there is a variable labelled \`${near}\``;
  report({
    rule: 'unknown-name',
    severity: 'error',
    message: `no variable is labelled \`${row.label}\``,
    place: row.place,
    help,
  });
  return undefined;
}

function unshown({ label, place }: WrittenVariable): Diagnostic {
  const message = `\`${label}\` is no value that a cell can show`;
  return { rule: 'bad-expression', severity: 'error', message, place, help: 'ask for one of its fields' };
}

function checkCell(context: Context, run: LessonRun, variable: WrittenVariable, cell: TrackerCell, step: number): void {
  const { answer, text: printed, letters, unordered } = printedCell(run, variable, step);
  if (answer.kind === 'problem') context.report(expressionDiagnostic(answer.problem, variable, 'front matter'));
  // What is too long is told of the variable, whether or not it is tracked.
  if (answer.kind === 'value' && printed === undefined && letters === 0) context.report(unshown(variable));
  if (answer.kind !== 'value' || printed === undefined) {
    context.count('unchecked');
    return;
  }
  context.count('cells');
  const because = tellReasons(answer.readings);
  if (sameCell(cell.text, printed, unordered)) {
    context.prove(cell.place, { kind: 'proven', because, decides: { step, variable: variable.name } });
    return;
  }
  const last = step === run.execution.steps.length;
  const when = step === 0 ? 'at the start' : last ? 'after the last step' : `after step ${step}`;
  const reasons = tellBecause(because);
  context.report(
    {
      rule: 'wrong-cell',
      severity: 'error',
      message: `\`${variable.label}\` is not this ${when}`,
      place: cell.place,
      label: 'written here',
      facts: {
        asked: `${variable.expression}${tellStep(step)}`,
        expected: cutOff(printed),
        found: cell.text === '' ? '(nothing)' : cell.text,
        ...(reasons === undefined ? {} : { because: reasons }),
      },
      help: `write \`${cutOff(printed)}\` in this cell${FIX_OFFER}`,
      fix: { place: cell.place, replacement: printed.replace(/[\\*_~`{}<>|[\]&]/g, '\\$&') },
    },
    { variables: [], reasons: because.map(({ text }) => text) },
  );
}

/** Every cell of the tracker says what the model did. */
export const wrongCell: Rule = (context) => {
  const { run, lesson } = context;
  const tracker = lesson.execution?.tracker;
  if (tracker === undefined) return;
  for (const row of tracker.rows) {
    const variable = run === undefined || !tracker.whole ? undefined : findVariable(run, row, context.report);
    for (const [at, cell] of row.cells.entries()) {
      const column = tracker.columns[at];
      const last = lesson.execution?.steps.length ?? 0;
      const step = column && lesson.execution && stepOfColumn(lesson.execution, column);
      if (run === undefined || variable === undefined || step === undefined || step > last) context.count('unchecked');
      else checkCell(context, run, variable, cell, step);
    }
  }
};
