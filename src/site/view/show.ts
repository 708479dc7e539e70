import type { CheckedLesson } from '../../check/check-lesson.ts';
import type { Proof } from '../../check/proof.ts';
import { stepOfColumn, variableOfRow } from '../../lesson/tracked.ts';
import type { ShowView } from './quiz-views.ts';

/** The id in the page of the tracker's cell for a variable after a step. */
export function cellId(variable: string, step: number): string {
  return `c-${variable}-${step}`;
}

/**
 * Where the page shows what decides a proof, for "show me". The tracker has the execution itself: of a what-if the same step
 * of the execution is shown, and the words say so.
 * @param proof what stands behind a part of an item: `checked.proofAt(place)`
 * @returns undefined where nothing decides it, or where the page shows nothing of it
 */
export function showOf({ run }: CheckedLesson, proof: Proof | undefined): ShowView | undefined {
  const decision = proof?.kind === 'proven' || proof?.kind === 'printed' ? proof.decides : undefined;
  if (run === undefined || decision === undefined) return undefined;
  const { execution } = run;
  const { step, variable: name, run: whatif } = decision;
  const { rows = [], columns = [] } = execution.tracker ?? {};
  const tracked =
    whatif === undefined &&
    rows.some((row) => variableOfRow(execution, row)?.name === name) &&
    columns.some((column) => stepOfColumn(execution, column) === step);
  // The start has no row in the execution table.
  if (!tracked && step === 0) return undefined;
  const label = execution.variables.find((variable) => variable.name === name)?.label;
  const when = step === 0 ? 'at the start' : `after step ${step}`;
  const where = whatif === undefined ? when : `${when} in the what-if ${whatif}`;
  return {
    step,
    ...(tracked && name !== undefined ? { cell: cellId(name, step) } : {}),
    about: `${label ?? 'the state'}, ${where}`,
  };
}
