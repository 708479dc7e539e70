/** A number of points as it is shown: at most two decimals. */
function pointsText(points: number): string {
  return String(Math.round(points * 100) / 100);
}

/** "0.5 of 1 point" */
export function earnedText(earned: number, points: number): string {
  return `${pointsText(earned)} of ${pointsText(points)} ${points === 1 ? 'point' : 'points'}`;
}
