import { ABSENT_SIGN } from '../../model/cell.ts';

/** Whether a printed value is nothing that a reader could write: absent, or an empty text. */
export function saysNothing(printed: string): boolean {
  return ['', '""', ABSENT_SIGN].includes(printed.trim());
}
