import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitGaps } from '../../src/items/console/fit-gaps.ts';
import { GAP } from '../../src/items/console/gap.ts';
import { type GradedConsole, gradeConsole, wrongLines } from '../../src/items/console/grade.ts';

fc.configureGlobal({ seed: Number(process.env['DRYRUN_SEED'] ?? 1), numRuns: 500 });

describe('which line stands in a gap', () => {
  test.each<[string, string, string, Record<number, string>]>([
    ['between lines', 'a ??? c', 'a b c', { 1: 'b' }],
    ['before a line that stands there twice', '??? x', 'x x', { 0: 'x' }],
    ['after a line that is wrong', 'w ???', 'a b', { 1: 'b' }],
    ['before a line that is wrong', '??? w', 'a b', { 0: 'a' }],
    ['all of them', '??? ???', 'a b', { 0: 'a', 1: 'b' }],
    ['none, where nothing is printed', '???', '', {}],
    ['none, where all is written', 'a b ???', 'a b', {}],
  ])('%s', (_, written, printed, fits) => {
    const lines = (text: string): string[] => text.split(' ').filter((line) => line !== '');
    expect(Object.fromEntries(fitGaps(lines(written), lines(printed)))).toEqual(fits);
  });

  test('one, where there are too few of them', () => {
    expect(fitGaps(['a', GAP], ['a', 'b', 'c', 'd']).size).toBe(1);
  });

  test('whichever lines are left open, what is printed there stands in them', () => {
    const line = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(fc.tuple(line, fc.boolean()), { maxLength: 12 }), (lines) => {
        const printed = lines.map(([text]) => text);
        const fits = fitGaps(
          lines.map(([text, open]) => (open ? GAP : text)),
          printed,
        );
        expect(Object.fromEntries(fits)).toEqual(
          Object.fromEntries(lines.flatMap(([text, open], at) => (open ? [[at, text]] : []))),
        );
      }),
    );
  });
});

const TWO: GradedConsole = {
  partial: true,
  lines: { one: 'NAME   READY', two: '10.1.1.7' },
  wrong: { old: '10.1.1.6', none: 'None  found' },
};

describe('grading a console', () => {
  test.each([
    [{ one: 'NAME READY', two: ' 10.1.1.7 ' }, 1, { one: true, two: true }],
    [{ one: 'NAME READY', two: '10.1.1.6' }, 0.5, { one: true, two: false }],
    [{ one: 'name ready', two: '10.1.1.7' }, 0.5, { one: false, two: true }],
    [{ two: '10.1.1.7' }, 0.5, { two: true }],
    [{ one: ' ', two: 'x', three: '10.1.1.7' }, 0, { two: false }],
    [{}, 0, {}],
  ])('%j', (response, score, parts) => {
    expect(gradeConsole(TWO, response)).toEqual({ score, parts });
    expect(gradeConsole({ ...TWO, partial: false }, response)).toEqual({ score: score === 1 ? 1 : 0, parts });
  });

  test('a line that was thought of is known wherever it is written', () => {
    expect(wrongLines(TWO, { one: 'None found', two: '10.1.1.6' })).toEqual(['old', 'none']);
    expect(wrongLines(TWO, { one: 'none found' })).toEqual([]);
  });

  const word = fc.stringMatching(/^[A-Za-z0-9.]{1,6}( {1,3}[a-z]{1,4}){0,2}$/);
  const lines = fc.dictionary(fc.stringMatching(/^[a-z0-9]{1,6}$/), word, {
    minKeys: 1,
    maxKeys: 6,
    noNullPrototype: true,
  });

  test('the key earns full marks and nothing else does; a right line more never costs, a wrong one never pays', () => {
    fc.assert(
      fc.property(
        lines,
        fc.boolean(),
        fc.infiniteStream(fc.constantFrom('right', 'wrong', 'open')),
        (key, partial, stream) => {
          const graded = { partial, lines: key, wrong: {} };
          expect(gradeConsole(graded, key).score).toBe(1);
          const ids = Object.keys(key);
          const given = new Map(ids.map((id) => [id, stream.next().value ?? 'open']));
          const score = (states: ReadonlyMap<string, string>): number =>
            gradeConsole(
              graded,
              Object.fromEntries(
                ids.flatMap((id) => {
                  const state = states.get(id);
                  return state === 'open' ? [] : [[id, state === 'right' ? `${key[id]}` : `${key[id]}!`]];
                }),
              ),
            ).score;
          const before = score(given);
          expect(before === 1).toBe([...given.values()].every((state) => state === 'right'));
          for (const id of ids) {
            expect(score(new Map([...given, [id, 'right']]))).toBeGreaterThanOrEqual(before);
            expect(score(new Map([...given, [id, 'wrong']]))).toBeLessThanOrEqual(before);
          }
        },
      ),
    );
  });

  test('any response is graded, the same in any order and after JSON', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), fc.dictionary(fc.string(), fc.string()), (key, partial, junk) => {
        const graded = { partial, lines: key, wrong: { w: 'x' } };
        const entries = [...Object.entries(junk), ...Object.entries(key).slice(1)];
        const grade = gradeConsole(graded, Object.fromEntries(entries));
        expect(grade.score).toBeGreaterThanOrEqual(0);
        expect(grade.score).toBeLessThan(1);
        const turned = { ...graded, lines: Object.fromEntries(Object.entries(key).toReversed()) };
        const rest = Object.fromEntries(Object.entries(Object.fromEntries(entries)).toReversed());
        expect(gradeConsole(JSON.parse(JSON.stringify(turned)), rest)).toEqual(grade);
      }),
    );
  });
});
