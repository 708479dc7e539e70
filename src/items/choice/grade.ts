import type { Grade, Response } from '../../progress/response.ts';

/** What grading a choice needs: the id of the option that is its key. */
export interface GradedChoice {
  readonly key: string;
}

/**
 * Grades a response to a choice: 1 where the key is chosen and nothing else, else 0.
 * @param response a value for the id of each chosen option
 */
export function gradeChoice({ key }: GradedChoice, response: Response): Grade {
  const chosen = Object.keys(response);
  return {
    score: chosen.length === 1 && chosen[0] === key ? 1 : 0,
    parts: Object.fromEntries(chosen.map((id) => [id, id === key])),
  };
}
