/**
 * What a graded response earns, in points: its share of the item's points, less what its hints cost, and never below nothing.
 * @param score the grade's, 0 to 1
 * @param hints how many hints were opened before it was graded
 * @param hintCost what each of them costs, in points
 */
export function earned(points: number, score: number, hints: number, hintCost: number): number {
  return Math.max(0, points * score - hints * hintCost);
}

/** Takes out what fractions of points leave behind. */
const ROUNDING = 1e-9;

/**
 * Whether a response was right as a whole: it earned all that its hints had left. Where they had left nothing, nobody can tell.
 * @param earned what is kept of it, in points; absent where it was not graded
 * @param hintCost what each hint costs, in points
 */
export function wasRight(
  { points, hints, earned: kept = 0 }: { readonly points: number; readonly hints: number; readonly earned?: number },
  hintCost: number,
): boolean {
  const most = earned(points, 1, hints, hintCost);
  return kept + ROUNDING >= points || (most > 0 && kept + ROUNDING >= most);
}
