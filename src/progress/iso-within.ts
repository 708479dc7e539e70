const FIRST = Date.UTC(2000, 0, 1);
const LAST = Date.UTC(2100, 0, 1) - 1;

/** A moment in ISO 8601, UTC, within the years that the format has; what is no moment becomes the first of them. @param time in milliseconds since 1970 */
export function isoWithin(time: number): string {
  return new Date(Math.min(Math.max(time || 0, FIRST), LAST)).toISOString();
}
