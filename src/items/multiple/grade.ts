import type { Grade, Response } from '../../progress/response.ts';

/** What grading a multiple response needs: the ids of its options. */
export interface GradedMultiple {
  readonly keys: readonly string[];
  readonly distractors: readonly string[];
  /** Whether a part of the keys earns a part of the score. */
  readonly partial: boolean;
}

/**
 * Grades a multiple response: each key that is chosen counts one, each distractor takes one off, and it is never below nothing.
 * @param response a value for the id of each chosen option
 */
export function gradeMultiple({ keys, distractors, partial }: GradedMultiple, response: Response): Grade {
  const right = keys.filter((id) => Object.hasOwn(response, id));
  const wrong = distractors.filter((id) => Object.hasOwn(response, id));
  const share = Math.max(0, right.length - wrong.length) / keys.length;
  return {
    score: partial || share === 1 ? share : 0,
    parts: Object.fromEntries([...right.map((id) => [id, true]), ...wrong.map((id) => [id, false])]),
  };
}
