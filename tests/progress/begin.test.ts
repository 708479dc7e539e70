import { describe, expect, test } from 'vitest';
import { attemptToBegin } from '../../src/progress/begin.ts';
import { bringAttempt } from '../../src/progress/bring.ts';
import { isoWithin } from '../../src/progress/iso-within.ts';
import { attemptSchema } from '../../src/progress/schema.ts';
import { example } from './attempts.ts';

const { finished: _, ...open } = example();

describe('an attempt begins', () => {
  test.each(['+275760-09-13T00:00:00.000Z', '2099-12-31T23:59:59.999Z', 'never'])(
    'at a date that can be imported, after one of %s',
    (started) => {
      const begun = attemptToBegin([example({ id: 'a'.repeat(32), started })], open);
      expect(attemptSchema.safeParse(begun).success).toBe(true);
    },
  );

  test('by a clock that is out of all bounds', () => {
    expect([isoWithin(0), isoWithin(8.64e15), isoWithin(Number.NaN)]).toEqual([
      '2000-01-01T00:00:00.000Z',
      '2099-12-31T23:59:59.999Z',
      '2000-01-01T00:00:00.000Z',
    ]);
  });
});

describe('what a page left is brought in', () => {
  test('and does not open again what is finished meanwhile', () => {
    expect(bringAttempt([example()], open)).toEqual(example());
    expect(bringAttempt([open], example())).toEqual(example());
  });

  test('with the beginning that the store had given it', () => {
    const moved = { ...open, started: '2026-11-02T00:00:00.000Z' };
    const [first, second] = open.items;
    if (!first || !second) throw new Error('the example has two items');
    const word = { ...open, items: [first, { ...second, revision: 9 }] };
    expect(bringAttempt([moved], word)).toEqual({ ...moved, items: word.items });
  });

  test('beside another that is under way', () => {
    expect(bringAttempt([{ ...open, id: 'b'.repeat(32) }], open)).toEqual(open);
  });
});
