import type { WrittenVariable } from '../lesson/lesson.ts';
import { isUnordered, printValue } from '../model/notation.ts';
import type { Evaluation } from '../model/scope/scope.ts';
import type { LessonRun } from './run-lesson.ts';

/** A variable's value after a step, as a cell shows it. */
export interface PrintedCell {
  readonly answer: Evaluation;
  /** Undefined where it could not be had, or is no value that a cell can show. */
  readonly text?: string;
  /** Whether the order of its parts means nothing. */
  readonly unordered: boolean;
}

/** What a cell of the tracker should say: a variable of the execution itself, after a step. */
export function printedCell({ scope, model }: LessonRun, { name }: WrittenVariable, step: number): PrintedCell {
  const answer = scope.valueOf(scope.main, name, step);
  const type = scope.compiler.variables.get(name)?.type ?? 'dyn';
  const text =
    answer.kind === 'value' && answer.value !== undefined ? printValue(answer.value, type, model.types) : undefined;
  return { answer, unordered: isUnordered(type, model.types), ...(text === undefined ? {} : { text }) };
}
