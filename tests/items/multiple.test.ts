import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GradedMultiple, gradeMultiple } from '../../src/items/multiple/grade.ts';
import type { Response } from '../../src/progress/response.ts';

fc.configureGlobal({ seed: Number(process.env['DRYRUN_SEED'] ?? 1), numRuns: 150 });

function chosen(ids: readonly string[]): Response {
  return Object.fromEntries(ids.map((id) => [id, 'on']));
}

/** An item with one key at least, and a choice among its options in any order. */
const items = fc
  .uniqueArray(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'length')), { minLength: 2 })
  .filter((ids) => !ids.includes('__proto__'))
  .chain((ids) =>
    fc.record({
      graded: fc
        .record({ count: fc.integer({ min: 1, max: ids.length }), partial: fc.boolean() })
        .map(({ count, partial }): GradedMultiple => ({
          keys: ids.slice(0, count),
          distractors: ids.slice(count),
          partial,
        })),
      given: fc.shuffledSubarray(ids),
    }),
  );

describe('grading a multiple response', () => {
  const graded: GradedMultiple = { keys: ['a', 'b', 'c'], distractors: ['x', 'y'], partial: true };
  test.each([
    [['a', 'b', 'c'], 1],
    [['c', 'a', 'b'], 1],
    [['a', 'b'], 2 / 3],
    [['a', 'b', 'x'], 1 / 3],
    [['a', 'x', 'y'], 0],
    [['a', 'b', 'c', 'x', 'y'], 1 / 3],
    [[], 0],
    [['a', 'unknown'], 1 / 3],
  ])('keys a, b, c; response %j: %d', (given, score) => {
    expect(gradeMultiple(graded, chosen(given)).score).toBe(score);
  });

  test('without partial credit it is all or nothing', () => {
    expect(gradeMultiple({ ...graded, partial: false }, chosen(['a', 'b'])).score).toBe(0);
    expect(gradeMultiple({ ...graded, partial: false }, chosen(['a', 'b', 'c'])).score).toBe(1);
  });

  test('the keys earn full marks, and nothing else does', () => {
    fc.assert(
      fc.property(items, ({ graded: item, given }) => {
        expect(gradeMultiple(item, chosen(item.keys)).score).toBe(1);
        const exact = given.length === item.keys.length && given.every((id) => item.keys.includes(id));
        expect(gradeMultiple(item, chosen(given)).score === 1).toBe(exact);
      }),
    );
  });

  test('one more right never lowers the score, and one more wrong never raises it', () => {
    fc.assert(
      fc.property(items, ({ graded: item, given }) => {
        const { score } = gradeMultiple(item, chosen(given));
        for (const id of item.keys)
          expect(gradeMultiple(item, chosen([...given, id])).score).toBeGreaterThanOrEqual(score);
        for (const id of item.distractors)
          expect(gradeMultiple(item, chosen([...given, id])).score).toBeLessThanOrEqual(score);
      }),
    );
  });

  test('the order means nothing, and what grading needs goes through JSON', () => {
    fc.assert(
      fc.property(items, ({ graded: item, given }) => {
        const grade = gradeMultiple(item, chosen(given));
        const turned = { ...item, keys: item.keys.toReversed(), distractors: item.distractors.toReversed() };
        expect(gradeMultiple(turned, chosen(given.toReversed()))).toEqual(grade);
        expect(gradeMultiple(JSON.parse(JSON.stringify(item)), chosen(given))).toEqual(grade);
        expect(Object.keys(grade.parts).toSorted()).toEqual(given.toSorted());
      }),
    );
  });
});
