import type { Attempt } from './attempt.ts';
import type { Place } from './place.ts';

/** Names of properties, and what `typeof` may say of each. */
type Shape = Readonly<Record<string, string>>;

const ATTEMPT: Shape = {
  id: 'string',
  lesson: 'string',
  title: 'string',
  version: 'string',
  seed: 'number',
  started: 'string',
  finished: 'string undefined',
  pass: 'number',
  items: 'object',
  repeats: 'string undefined',
};
const ITEM: Shape = {
  id: 'string',
  version: 'string',
  points: 'number',
  response: 'object',
  hints: 'number',
  earned: 'number undefined',
  revision: 'number',
};
const PLACE: Shape = { lesson: 'string', step: 'number', anchor: 'string', at: 'string', revision: 'number' };

function fits(value: unknown, shape: Shape): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(shape).every(([name, types]) => {
      const part: unknown = Reflect.get(value, name);
      return types.split(' ').includes(typeof part) && part !== null && !Number.isNaN(part);
    })
  );
}

/** Whether a record has an attempt's shape. By hand, because every lesson page pays for it; an import is held to the schema. */
export function isAttempt(value: unknown): value is Attempt {
  return (
    fits(value, ATTEMPT) &&
    Array.isArray(value['items']) &&
    value['items'].every(
      (item: unknown) =>
        fits(item, ITEM) && Object.values(Object(item['response'])).every((part) => typeof part === 'string'),
    )
  );
}

/** Whether a record has a place's shape. */
export function isPlace(value: unknown): value is Place {
  return fits(value, PLACE);
}
