import type { Value } from '../model.ts';
import { ABSENT } from './absent.ts';

/** A model's value as CEL wants it: whole numbers as big integers, absent as {@link ABSENT}. */
export function toCel(value: Value): unknown {
  if (value === null) return ABSENT;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(toCel);
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, toCel(each)]));
}

/** Whether a value is a map as it is written, and no object of a class. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** What CEL computed, as plain data; undefined for what no cell can show (a moment, a run, an assertion, a type). */
export function fromCel(value: unknown): Value | undefined {
  if (value === ABSENT || value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const items = value.map(fromCel);
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  if (!isPlain(value)) return undefined;
  const entries = Object.entries(value).map(([key, each]) => [key, fromCel(each)] as const);
  return entries.every((entry): entry is readonly [string, Value] => entry[1] !== undefined)
    ? Object.fromEntries(entries)
    : undefined;
}
