import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GradedMatch, gradeMatch } from '../../src/items/match/grade.ts';
import { textId } from '../../src/items/text-id.ts';

const RUNS = { numRuns: 300, seed: 1 };

const ids = fc.string().map(textId);
/** Rows with their targets, which may be the same for some, and what somebody chose for each; empty is nothing. */
const chosen = fc
  .uniqueArray(fc.tuple(ids, ids, fc.constantFrom('', 'other')), {
    minLength: 2,
    maxLength: 12,
    selector: ([id]) => id,
  })
  .chain((rows) => {
    const key = Object.fromEntries(rows.map(([id, target]) => [id, target]));
    const targets = [...new Set(Object.values(key)), 'other', ''];
    const response = fc.record(Object.fromEntries(rows.map(([id]) => [id, fc.constantFrom(...targets)])));
    return fc.record({ graded: fc.constant<GradedMatch>({ key, partial: true }), response });
  });

describe('grading a match', () => {
  const key = { a: 'x', b: 'y', c: 'x', d: 'z' };

  test.each([
    [{ a: 'x', b: 'y', c: 'x', d: 'z' }, 1, { a: true, b: true, c: true, d: true }],
    [{ a: 'x', b: 'x', c: 'x', d: 'x' }, 0.5, { a: true, b: false, c: true, d: false }],
    [{ a: 'x', b: '' }, 0.25, { a: true }],
    [{ e: 'x', constructor: 'y', a: 'nothing' }, 0, { a: false }],
    [{}, 0, {}],
  ])('%j: %d', (response: Record<string, string>, score, parts) => {
    expect(gradeMatch({ key, partial: true }, response)).toEqual({ score, parts });
    expect(gradeMatch({ key, partial: false }, response).score).toBe(score === 1 ? 1 : 0);
  });

  test('the key earns everything; with one row wrong or left open it is less', () => {
    const property = fc.property(chosen, fc.nat(), ({ graded }, nth) => {
      expect(gradeMatch(graded, graded.key).score).toBe(1);
      const rows = Object.keys(graded.key);
      const row = rows[nth % rows.length] ?? '';
      for (const wrong of ['', `${graded.key[row]}!`]) {
        const { score, parts } = gradeMatch(graded, { ...graded.key, [row]: wrong });
        expect(score).toBeCloseTo((rows.length - 1) / rows.length);
        expect(score).toBeLessThan(1);
        expect(parts[row]).toBe(wrong === '' ? undefined : false);
        expect(gradeMatch({ ...graded, partial: false }, { ...graded.key, [row]: wrong }).score).toBe(0);
      }
    });
    fc.assert(property, RUNS);
  });

  test('one more row right raises the score, one more wrong never does', () => {
    let raised = 0;
    const property = fc.property(chosen, fc.nat(), ({ graded, response }, nth) => {
      const row = Object.keys(graded.key)[nth % Object.keys(graded.key).length] ?? '';
      const before = gradeMatch(graded, response);
      const right = gradeMatch(graded, { ...response, [row]: graded.key[row] ?? '' });
      if (before.parts[row] === true) expect(right.score).toBe(before.score);
      else {
        expect(right.score).toBeGreaterThan(before.score);
        raised += 1;
      }
      expect(gradeMatch(graded, { ...response, [row]: 'nothing that fits' }).score).toBeLessThanOrEqual(before.score);
    });
    fc.assert(property, RUNS);
    expect(raised).toBeGreaterThan(50);
  });

  test('neither the order of what is given, nor what belongs to no row, nor a way through JSON changes a grade', () => {
    const property = fc.property(chosen, fc.dictionary(ids, fc.string()), ({ graded, response }, junk) => {
      const others = Object.entries(junk).filter(([id]) => !(id in graded.key));
      const given = [...others, ...Object.entries(response)];
      const grade = gradeMatch(graded, response);
      expect(gradeMatch(graded, Object.fromEntries(given.toReversed()))).toEqual(grade);
      const turned = Object.fromEntries(Object.entries(graded.key).toReversed());
      expect(gradeMatch({ ...graded, key: turned }, response)).toEqual(grade);
      const kept: GradedMatch = JSON.parse(JSON.stringify(graded));
      expect(gradeMatch(kept, response)).toEqual(grade);
    });
    fc.assert(property, RUNS);
  });
});
