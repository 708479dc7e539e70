/** A whole number by chance, 0 to 2^32 - 1, to shuffle by. */
export function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
