/** The longest word that is looked for. */
const LONGEST = 300;

/** How many letters must be changed, added, dropped or swapped to get from one word to the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/**
 * The known name that a misspelt one is closest to, where one is close; ties go to the first.
 * @param most how many letters may be off
 */
export function nearest(
  word: string,
  known: readonly string[],
  most = Math.max(1, Math.floor(word.length / 3)),
): string | undefined {
  // Nobody misspells such a name, and to compare two of them takes time that grows with their square.
  if (word.length > LONGEST) return undefined;
  const written = word.toLowerCase();
  let best: string | undefined;
  let least = most + 1;
  for (const name of known) {
    const there = name.toLowerCase();
    // So many letters must be added or dropped, at least.
    if (Math.abs(there.length - written.length) >= least) continue;
    const far = distance(written, there);
    if (far < least) [best, least] = [name, far];
  }
  return best;
}
