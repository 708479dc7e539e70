import type { Value } from '../model/model.ts';
import { parseSignature } from '../model/scope/environments.ts';
import type { LessonRun } from './run-lesson.ts';

/** Text that can stand in a claim in a table as it is. */
const PLAIN = /^[\w.:, -]+$/;

function ofValue(name: string, value: Value | undefined): string {
  if (value === null || value === undefined) return `absent(${name})`;
  if (Array.isArray(value)) return `size(${name}) == ${value.length}`;
  if (typeof value === 'string' && PLAIN.test(value)) return `${name} == "${value}"`;
  return `!absent(${name})`;
}

/**
 * A claim that the row of a step could make, to show its author the form: what a variable of the lesson is after that step,
 * or what a function of the model could be asked where there is none. Undefined where the step was not run or the model has none.
 */
export function exampleClaim({ scope, model }: LessonRun, step: number): string | undefined {
  const [variable] = scope.compiler.variables.keys();
  if (variable === undefined) {
    const [first] = model.functions;
    return first && `!absent(${parseSignature(first.signature).name}(…))`;
  }
  const answer = scope.valueOf(scope.main, variable, step);
  return answer.kind === 'value' ? ofValue(variable, answer.value) : undefined;
}
