function percent(share: number): number {
  // Rounded down, so that a score just short of passing is never shown as enough; the addend undoes 0.29 * 100 = 28.99….
  return Math.floor(share * 100 + 1e-9);
}

/**
 * What a quiz says of its items' scores.
 * @param scores each item's score, 0 to 1; undefined where it is not checked
 * @param pass the share of the score that passes
 */
export function scoreText(
  scores: readonly (number | undefined)[],
  pass: number,
): { readonly progress: string; readonly score: string } {
  const total = scores.length;
  const checked = scores.filter((score) => score !== undefined);
  const progress = `${checked.length} of ${total} checked`;
  if (checked.length < total) return { progress, score: '' };
  const sum = checked.reduce((all, score) => all + score, 0);
  const verdict = sum / total >= pass ? 'Passed' : 'Not passed';
  return {
    progress,
    score: `Score: ${Math.round(sum * 100) / 100} of ${total}, ${percent(sum / total)}%. ${verdict}: ${percent(pass)}% is needed.`,
  };
}
