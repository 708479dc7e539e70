import type { Slice } from './nodes.ts';
import { JsonPathError } from './nodes.ts';

/** The items of a list that a slice means; a negative number counts from the list's end. */
export function sliced(value: unknown, slice: Slice): readonly unknown[] {
  if (!Array.isArray(value)) throw new JsonPathError(`${goTypeOf(value)} is not array or slice`);
  const { length } = value;
  const start = slice.from ?? 0;
  const stop = slice.to ?? length;
  const from = start < 0 ? start + length : start;
  const to = stop < 0 || (stop === 0 && slice.single) ? stop + length : stop;
  if (from === to) return [];
  const outside = from < 0 || from >= length ? from : to < 0 || to > length ? to - 1 : undefined;
  if (outside !== undefined) throw new JsonPathError(`array index out of bounds: index ${outside}, length ${length}`);
  if (from > to) throw new JsonPathError(`starting index ${from} is greater than ending index ${to}`);
  const step = slice.step ?? 1;
  if (step <= 0) throw new JsonPathError('step must be > 0');
  return value.slice(from, to).filter((_, i) => i % step === 0);
}

/** What Go calls the type of a piece of data. */
export function goTypeOf(value: unknown): string {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  return typeof value === 'number' ? 'int64' : 'map[string]interface {}';
}
