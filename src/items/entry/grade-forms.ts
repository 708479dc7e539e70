import type { Grade } from '../../progress/response.ts';

/** A form as grading needs it. */
export interface GradedForm {
  /** What its rationale is found by. */
  readonly id: string;
  /** Whether it is accepted. */
  readonly right: boolean;
}

/**
 * Grades an item with one field: 1 where the response has an accepted form, else 0.
 * @param part the field's id
 * @param found the forms that the response has; undefined where nothing was given
 */
export function gradeForms(part: string, found: readonly GradedForm[] | undefined): Grade {
  const right = found?.some((form) => form.right) === true;
  return { score: right ? 1 : 0, parts: found === undefined ? {} : { [part]: right } };
}

/**
 * What is told of a graded response: the rationales of the forms that it has; of a wrong one also what shows the key.
 * @param found the forms that the response has; undefined where nothing was given
 */
export function toldForms({ parts }: Grade, found: readonly GradedForm[] = []): readonly string[] {
  return [...found.map(({ id }) => id), ...Object.keys(parts).filter((id) => !parts[id])];
}
