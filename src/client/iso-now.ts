import { isoWithin } from '../progress/iso-within.ts';

/** Now by the reader's clock, in ISO 8601, UTC, and within the years that the format has, however wrong the clock is. */
export function isoNow(): string {
  return isoWithin(Date.now());
}
