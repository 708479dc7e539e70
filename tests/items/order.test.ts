import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GradedOrder, gradeOrder } from '../../src/items/order/grade.ts';

const RUNS = { numRuns: 300, seed: 1 };

/** The response that puts entries in the order of their ids. */
function stand(ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(ids.map((id, at) => [id, String(at + 1)]));
}

const keys = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 12 });
/** A key, and the same entries in some order. */
const shuffled = keys.chain((key) =>
  fc.record({ key: fc.constant(key), shown: fc.shuffledSubarray(key, { minLength: key.length }) }),
);
const graded = (key: readonly string[]): GradedOrder => ({ key, partial: true });

describe('grading an order', () => {
  test.each([
    [['a', 'b', 'c'], 1, { a: true, b: true, c: true }],
    [['b', 'a', 'c'], 1 / 3, { a: false, b: false, c: true }],
    [['a', 'c', 'b'], 1 / 3, { a: true, b: false, c: false }],
    [['c', 'b', 'a'], 0, { a: false, b: true, c: false }],
    [['b', 'c', 'a'], 0, { a: false, b: false, c: false }],
  ])('key a b c, shown %j: %d', (shown, score, parts) => {
    expect(gradeOrder(graded(['a', 'b', 'c']), stand(shown))).toEqual({ score, parts });
    expect(gradeOrder({ key: ['a', 'b', 'c'], partial: false }, stand(shown)).score).toBe(score === 1 ? 1 : 0);
  });

  test.each([
    ['a position that two share', { a: '1', b: '1', c: '3' }, { c: true }],
    ['a missing position', { a: '1', b: '2' }, { a: true, b: true }],
    ['positions that are none', { a: '0', b: '4', c: ' 3' }, {}],
    ['words, and entries that are none', { a: '1', b: 'second', constructor: '2', d: '3' }, { a: true }],
  ])('%s: not given', (_, response: Record<string, string>, parts) => {
    const grade = gradeOrder(graded(['a', 'b', 'c']), response);
    expect(grade.parts).toEqual(parts);
    expect(grade.score).toBe(Object.keys(parts).length === 2 ? 1 / 3 : 0);
  });

  test('the key earns everything, each other order less, and the whole order nothing or all', () => {
    const property = fc.property(shuffled, ({ key, shown }) => {
      const isKey = shown.every((id, at) => id === key[at]);
      expect(gradeOrder(graded(key), stand(key)).score).toBe(1);
      const { score } = gradeOrder(graded(key), stand(shown));
      expect(score === 1).toBe(isKey);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(gradeOrder({ key, partial: false }, stand(shown)).score).toBe(isKey ? 1 : 0);
    });
    fc.assert(property, RUNS);
  });

  test('putting a pair that stands wrong into its order never lowers the score; the opposite never raises it', () => {
    let raised = 0;
    const property = fc.property(shuffled, fc.nat(), fc.nat(), ({ key, shown }, first, second) => {
      const [a, b] = [first % key.length, second % key.length].toSorted((x, y) => x - y);
      const before = gradeOrder(graded(key), stand(shown)).score;
      const [left, right] = [shown[a ?? 0] ?? '', shown[b ?? 0] ?? ''];
      const after = gradeOrder(graded(key), stand(shown.with(a ?? 0, right).with(b ?? 0, left))).score;
      if (key.indexOf(left) > key.indexOf(right)) {
        expect(after).toBeGreaterThanOrEqual(before);
        if (after > before) raised += 1;
      } else expect(after).toBeLessThanOrEqual(before);
    });
    fc.assert(property, RUNS);
    // Where nothing ever rises, nothing was shown.
    expect(raised).toBeGreaterThan(50);
  });

  test('neither the order of what is given nor a way through JSON changes a grade', () => {
    const property = fc.property(shuffled, fc.dictionary(fc.string(), fc.string()), ({ key, shown }, junk) => {
      const others = Object.entries(junk).filter(([id]) => !key.includes(id));
      const given = [...others, ...Object.entries(stand(shown))];
      const grade = gradeOrder(graded(key), stand(shown));
      expect(gradeOrder(graded(key), Object.fromEntries(given))).toEqual(grade);
      expect(gradeOrder(graded(key), Object.fromEntries(given.toReversed()))).toEqual(grade);
      const kept: GradedOrder = JSON.parse(JSON.stringify(graded(key)));
      expect(gradeOrder(kept, stand(shown))).toEqual(grade);
    });
    fc.assert(property, RUNS);
  });

  test('whatever is given, it is graded and nothing breaks', () => {
    const property = fc.property(keys, fc.dictionary(fc.string(), fc.string()), fc.boolean(), (key, given, partial) => {
      const mixed = { ...given, [key[0] ?? '']: given[''] ?? 'x' };
      const { score, parts } = gradeOrder({ key, partial }, mixed);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThan(1);
      for (const id of Object.keys(parts)) expect(key).toContain(id);
    });
    fc.assert(property, RUNS);
  });
});
