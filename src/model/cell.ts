/** How a cell is written, taken apart: absent, an empty list, or its parts in order. */
export type Notated =
  | { readonly kind: 'absent' }
  | { readonly kind: 'none' }
  | { readonly kind: 'parts'; readonly parts: readonly string[] };

export const ABSENT_SIGN = '—';
export const NONE_SIGN = 'none';
/** What a reader may type where nothing is: a keyboard has no `—`. */
const ABSENT_WORDS = ['-', '–', 'absent'];

/** Takes a cell apart as it is printed; spaces around parts mean nothing. */
export function parseCell(text: string): Notated {
  const trimmed = text.trim();
  if (trimmed === ABSENT_SIGN) return { kind: 'absent' };
  if (trimmed === NONE_SIGN) return { kind: 'none' };
  return { kind: 'parts', parts: trimmed.split(',').map((part) => part.trim().replace(/\s+/g, ' ')) };
}

/**
 * Whether a cell says what was printed.
 * @param unordered whether the order of the parts means nothing
 */
export function sameCell(written: string, printed: string, unordered: boolean): boolean {
  const parts = (text: string): string => {
    const cell = parseCell(text);
    return cell.kind === 'parts' ? JSON.stringify(unordered ? cell.parts.toSorted() : cell.parts) : cell.kind;
  };
  return parts(written) === parts(printed);
}

/**
 * Whether what a reader typed means what was printed, which is more than {@link sameCell} allows an author: small and
 * capital letters are the same, and there are other ways to write `—`. It holds of every printed text itself.
 */
export function meansCell(typed: string, printed: string, unordered: boolean): boolean {
  if (sameCell(typed, printed, unordered)) return true;
  const small = typed.trim().toLowerCase();
  return sameCell(ABSENT_WORDS.includes(small) ? ABSENT_SIGN : small, printed.toLowerCase(), unordered);
}
