/**
 * What a graded response earns, in points: its share of the item's points, less what its hints cost, and never below nothing.
 * @param score the grade's, 0 to 1
 * @param hints how many hints were opened before it was graded
 * @param hintCost what each of them costs, in points
 */
export function earned(points: number, score: number, hints: number, hintCost: number): number {
  return Math.max(0, points * score - hints * hintCost);
}
