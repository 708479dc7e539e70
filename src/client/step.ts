/** Where a button or a key leads, from one step to another; the start is 0. */
const MOVES: Readonly<Record<string, (step: number, last: number) => number>> = {
  first: () => 0,
  back: (step) => Math.max(step - 1, 0),
  next: (step, last) => Math.min(step + 1, last),
  last: (_, last) => last,
};

const KEYS: Readonly<Record<string, string>> = {
  Home: 'first',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  ArrowRight: 'next',
  ArrowDown: 'next',
  End: 'last',
};

/** The move that a key asks for, if any. */
export function moveOfKey(key: string): string | undefined {
  return KEYS[key];
}

/** The step that a move leads to; the same step where the move is unknown. */
export function moved(move: string, step: number, last: number): number {
  return MOVES[move]?.(step, last) ?? step;
}

/** The step that a link's fragment names, as `#step-3` and `#c-dns-3` do. */
export function stepOfHash(hash: string, last: number): number | undefined {
  const step = Number(/^#(?:step|c-\w+)-(\d+)$/.exec(hash)?.[1] ?? Number.NaN);
  return step <= last ? step : undefined;
}
