/** A whole number in a flag, or undefined where the text is none. */
export function wholeNumber(text: string): number | undefined {
  return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}
