import type { Attempt } from './attempt.ts';
import type { Place } from './place.ts';

/** Whether each property, its name divided by spaces, has a type; with a default it may be absent. */
function each(value: unknown, names: string, type: string, absent?: string | number): boolean {
  return names.split(' ').every((name) => typeof (Reflect.get(Object(value), name) ?? absent) === type);
}

function isItem(value: unknown): boolean {
  return (
    each(value, 'id version', 'string') &&
    each(value, 'points hints revision', 'number') &&
    each(value, 'earned', 'number', 0) &&
    each(value, 'response', 'object') &&
    Object.values(Object(Object(value).response)).every((part) => typeof part === 'string')
  );
}

/** Whether a record has an attempt's shape. By hand, because every lesson page pays for it; an import is held to the schema. */
export function isAttempt(value: unknown): value is Attempt {
  return (
    each(value, 'id lesson title version started', 'string') &&
    each(value, 'finished repeats', 'string', '') &&
    each(value, 'seed pass', 'number') &&
    Array.isArray(Object(value).items) &&
    Object(value).items.every(isItem)
  );
}

/** Whether a record has a place's shape. */
export function isPlace(value: unknown): value is Place {
  return each(value, 'lesson anchor at', 'string') && each(value, 'step revision', 'number');
}
