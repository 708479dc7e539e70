/** Mixes a text into a number (FNV-1a, 32 bits), so that each item of an attempt has an order of its own. */
function mix(seed: number, text: string): number {
  let hash = seed ^ 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}

/**
 * Entries in another order, the same for the same seed and id on every machine, for ever: kept attempts are shown by it. It is
 * Fisher and Yates's shuffle over the generator Mulberry32.
 * @param seed the attempt's
 * @param id the item's
 * @param isPinned whether an entry keeps its place
 */
export function shuffle<Entry>(
  entries: readonly Entry[],
  seed: number,
  id: string,
  isPinned: (entry: Entry) => boolean,
): Entry[] {
  let state = mix(seed, id);
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  const free = entries.filter((entry) => !isPinned(entry));
  return entries.map((entry) => (isPinned(entry) ? entry : (free.splice(below(free.length), 1)[0] ?? entry)));
}

/**
 * Entries in another order, as `shuffle` has it, but in none that must not be shown: of three or more, the next seed that gives
 * another is taken. Of two entries, either order tells the other, so both are shown.
 * @param isAvoided whether an order must not be shown; not all may be
 */
export function shuffleAway<Entry>(
  entries: readonly Entry[],
  seed: number,
  id: string,
  isPinned: (entry: Entry) => boolean,
  isAvoided: (order: readonly Entry[]) => boolean,
): Entry[] {
  const order = shuffle(entries, seed, id, isPinned);
  return entries.length > 2 && isAvoided(order) ? shuffleAway(entries, seed + 1, id, isPinned, isAvoided) : order;
}
