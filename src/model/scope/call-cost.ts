const LETTERS_A_ROUND = 1_000;
const ENTRIES_A_ROUND = 100;
/** A text that is looked for in another one may nearly match everywhere. */
const PAIRS_A_ROUND = 10_000;
const SEARCHES = new Set(['contains', 'indexOf', 'lastIndexOf', 'split']);

function lettersOf(value: unknown): number {
  return typeof value === 'string' || value instanceof Uint8Array ? value.length : 0;
}

/** What the letters of a list's texts come to where another text stands between each two of them. */
function joinedLetters(list: unknown, between: unknown): number {
  if (!Array.isArray(list)) return 0;
  return list.reduce<number>((sum, each) => sum + lettersOf(each) + lettersOf(between), 0);
}

/**
 * What a call of one of CEL's own functions takes, known before it runs.
 * @param values what it is called on, if it is a method, and what it is called with
 * @returns how many letters the text has that it makes, where that may be many; and how many rounds of a loop it takes
 */
export function callCost(name: string, values: readonly unknown[]): { readonly made: number; readonly rounds: number } {
  const [first, second] = values;
  const letters = values.reduce<number>((sum, value) => sum + lettersOf(value), 0) / LETTERS_A_ROUND;
  if (name === 'join' && Array.isArray(first))
    return { made: joinedLetters(first, second), rounds: letters + first.length / ENTRIES_A_ROUND };
  const search = SEARCHES.has(name) ? (lettersOf(first) * lettersOf(second)) / PAIRS_A_ROUND : 0;
  return { made: 0, rounds: letters + search };
}
