import type { Execution, TrackerColumn, TrackerRow, WrittenVariable } from './lesson.ts';

/** The variable whose values a row of the tracker shows, by its label; undefined where there is none. */
export function variableOfRow({ variables }: Execution, { label }: TrackerRow): WrittenVariable | undefined {
  return variables.find((variable) => variable.label === label);
}

/** The step whose state a column of the tracker shows; 0 is the start. */
export function stepOfColumn({ steps }: Execution, { step }: TrackerColumn): number {
  return step === 'final' ? steps.length : step;
}
