/** What grading a choice needs: the ids of its key's options. */
export interface GradedChoice {
  readonly key: readonly string[];
}

/**
 * Grades a response to a choice: 1 where the chosen options are the key's and no others, else 0.
 * @param response the ids of the chosen options, in any order; none where nothing was chosen
 */
export function gradeChoice({ key }: GradedChoice, response: readonly string[]): { readonly score: number } {
  const chosen = new Set(response);
  return { score: chosen.size === key.length && key.every((id) => chosen.has(id)) ? 1 : 0 };
}
