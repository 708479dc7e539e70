/** The letters that Kubernetes makes names of: no vowels and none that look alike, so that no words come out. */
const alphabet = 'bcdfghjklmnpqrstvwxz2456789';

/** A 32-bit FNV-1a hash of a text: the same text always gives the same number. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return value;
}

/** A number's decimal digits in those letters, as in the template hash within a Pod's name. */
export function hashLetters(value: number): string {
  return [...String(value)].map((digit) => alphabet[digit.charCodeAt(0) % alphabet.length]).join('');
}

/** Five letters picked by a seed, as at the end of a generated name. */
export function fiveLetters(seed: string): string {
  let value = hash(seed);
  let letters = '';
  for (let i = 0; i < 5; i += 1) {
    letters += alphabet[value % alphabet.length] ?? '';
    value = Math.floor(value / alphabet.length);
  }
  return letters;
}
