export const ABSENT_SIGN = '—';
export const NONE_SIGN = 'none';
/** What a reader may type where nothing is: a keyboard has no `—`. */
const ABSENT_WORDS = ['-', '–', 'absent'];

/** A cell with its parts spaced and, where their order means nothing, sorted in one way. */
function normal(text: string, unordered: boolean): string {
  const parts = text.split(',').map((part) => part.trim().replace(/\s+/g, ' '));
  return (unordered ? parts.toSorted() : parts).join();
}

/**
 * Whether a cell says what was printed; spaces around its parts mean nothing.
 * @param unordered whether the order of the parts means nothing
 */
export function sameCell(written: string, printed: string, unordered: boolean): boolean {
  return normal(written, unordered) === normal(printed, unordered);
}

/**
 * Whether what a reader typed means what was printed, which is more than {@link sameCell} allows an author: small and
 * capital letters are the same, and there are other ways to write `—`. It holds of every printed text itself.
 */
export function meansCell(typed: string, printed: string, unordered: boolean): boolean {
  const small = typed.trim().toLowerCase();
  return (
    sameCell(typed, printed, unordered) ||
    sameCell(ABSENT_WORDS.includes(small) ? ABSENT_SIGN : small, printed.toLowerCase(), unordered)
  );
}
