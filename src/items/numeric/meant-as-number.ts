/**
 * Whether words are meant as a number, be they one or not: they have a tolerance, or a digit begins them. Addresses do
 * not count: `10.1.1.5`, `10:30`, `2001:db8::1`.
 */
export function meantAsNumber(words: string): boolean {
  if (/±|\+\/?-/.test(words)) return true;
  return /^[~≈]?\s*[-+−–]?\s*\d/.test(words) && !/^\d+(?:\.\d+){2,}|^[\da-f]*:/i.test(words);
}
