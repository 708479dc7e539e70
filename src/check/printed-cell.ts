import type { WrittenVariable } from '../lesson/lesson.ts';
import { isUnordered, printValue } from '../model/notation.ts';
import type { Evaluation } from '../model/scope/scope.ts';
import { LONGEST_PRINT } from './print-limit.ts';
import type { LessonRun } from './run-lesson.ts';

/** A variable's value after a step, as a cell shows it. */
export interface PrintedCell {
  readonly answer: Evaluation;
  /** Undefined where it could not be had, is no value that a cell can show, or is too long for one. */
  readonly text?: string;
  /** How many letters it has, or would have. */
  readonly letters: number;
  /** Whether the order of its parts means nothing. */
  readonly unordered: boolean;
}

/** What a cell of the tracker should say: a variable of the execution itself, after a step. */
export function printedCell({ scope, model }: LessonRun, { name }: WrittenVariable, step: number): PrintedCell {
  const answer = scope.valueOf(scope.main, name, step);
  const type = scope.compiler.variables.get(name)?.type ?? 'dyn';
  const text =
    answer.kind === 'value' && answer.value !== undefined ? printValue(answer.value, type, model.types) : undefined;
  const letters = text?.length ?? 0;
  const shown = text === undefined || letters > LONGEST_PRINT ? {} : { text };
  return { answer, letters, unordered: isUnordered(type, model.types), ...shown };
}
