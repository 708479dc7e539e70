/** Another word or number that reads like it: the last digit counted on, a sign inverted, or one letter more. */
export function otherWord(word: string): string {
  if (word === 'true') return 'false';
  if (word === 'false') return 'true';
  const quote = /["']$/.exec(word)?.[0] ?? '';
  const bare = quote === '' ? word : word.slice(0, -1);
  const digits = /\d+$/.exec(bare)?.[0];
  const next = digits === undefined ? `${bare}x` : bare.slice(0, -digits.length) + String(Number(digits) + 1);
  return next + quote;
}
