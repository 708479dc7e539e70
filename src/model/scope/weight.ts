import { isPlain } from './cel-value.ts';

/** What walking over a value takes: lists and maps in it count each time that they stand in it, though they may be one. */
export interface Weight {
  /** How many values there are in all, itself included; a long text counts as several. */
  readonly parts: number;
  /** How many lists and maps stand in each other. */
  readonly depth: number;
}

const LETTERS_A_PART = 10;
const known = new WeakMap<object, Weight>();

/** Weighs a value of CEL's; a list or map is walked over once, and what is not data, as a moment of the run, weighs nothing. */
export function weigh(value: unknown): Weight {
  if (typeof value === 'string' || value instanceof Uint8Array)
    return { parts: 1 + value.length / LETTERS_A_PART, depth: 0 };
  if (typeof value !== 'object' || value === null) return { parts: 1, depth: 0 };
  const weighed = known.get(value);
  if (weighed !== undefined) return weighed;
  if (!Array.isArray(value) && !isPlain(value)) return { parts: 1, depth: 0 };
  let parts = 1;
  let depth = 0;
  for (const each of Array.isArray(value) ? value : Object.values(value)) {
    const inner = weigh(each);
    parts += inner.parts;
    depth = Math.max(depth, inner.depth);
  }
  const weight = { parts, depth: depth + 1 };
  known.set(value, weight);
  return weight;
}
