import { given } from '../given.ts';
import type { Grade, Response } from '../../progress/response.ts';

/** What grading a match needs. */
export interface GradedMatch {
  /** The id of the target that fits each row, by the row's id. */
  readonly key: Readonly<Record<string, string>>;
  /** Whether a match that is right in part earns a part. */
  readonly partial: boolean;
}

/**
 * Grades a match: the share of its rows that are right.
 * @param response the id of the target that was chosen for each row, by the row's id; rows left open are absent or empty
 */
export function gradeMatch({ key, partial }: GradedMatch, response: Response): Grade {
  const rows = Object.entries(key);
  const chosen = rows.filter(([id]) => given(response, id) !== '');
  const parts = Object.fromEntries(chosen.map(([id, target]) => [id, given(response, id) === target]));
  const right = Object.values(parts).filter(Boolean).length;
  return { score: partial || right === rows.length ? right / rows.length : 0, parts };
}
