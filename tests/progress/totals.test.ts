import { describe, expect, test } from 'vitest';
import { attemptToBegin } from '../../src/progress/begin.ts';
import { standingOf } from '../../src/progress/standing.ts';
import { standingText } from '../../src/progress/standing-text.ts';
import { toRepeat } from '../../src/progress/to-repeat.ts';
import { percent, percentText, scoreOf } from '../../src/progress/totals.ts';
import { example } from './attempts.ts';

const whole = example().items.map((item) => ({ ...item, earned: item.points }));

describe('a score', () => {
  test('is what was earned of all points; what is not graded earned nothing', () => {
    expect(scoreOf(example())).toEqual({ earned: 1.5, points: 3, share: 0.5, passed: false });
    expect(scoreOf(example({ items: example().items.map(({ earned: _, ...item }) => item) })).earned).toBe(0);
  });

  test('passes at the mark itself, also where fractions add up to a little less', () => {
    const item = { ...example().items[0], id: 'x', version: 'v', response: {}, hints: 0, revision: 1, points: 1 };
    const tenths = [0.1, 0.2, 0.3, 0.1].map((earned) => ({ ...item, points: 0.25, earned }));
    expect(scoreOf(example({ items: tenths, pass: 0.7 })).passed).toBe(true);
    expect(scoreOf(example({ pass: 0.5 })).passed).toBe(true);
    expect(scoreOf(example({ pass: 0.51 })).passed).toBe(false);
  });

  test('of nothing passes nothing', () => {
    expect(scoreOf(example({ items: [], pass: 0 }))).toEqual({ earned: 0, points: 0, share: 0, passed: false });
  });

  test('in percent is rounded down, so that it never seems enough', () => {
    expect([0.699, 0.29, 1, 2 / 3].map(percent)).toEqual([69, 29, 100, 66]);
  });

  test('is shown with a decimal where rounding down hides more than half a percent', () => {
    expect([11.88 / 12, 0.989, 0.9899, 0.885, 0.29, 0.7, 1, 2 / 3, 0.99999].map(percentText)).toEqual([
      '99%',
      '98.9%',
      '98.9%',
      '88%',
      '29%',
      '70%',
      '100%',
      '66.6%',
      '99.9%',
    ]);
  });
});

describe('how far a reader has come', () => {
  const failed = example({ id: 'a'.repeat(32) });
  const passed = example({ id: 'b'.repeat(32), started: '2026-11-02T10:00:00.000Z', items: whole });
  const later = example({ id: 'c'.repeat(32), started: '2026-11-03T10:00:00.000Z' });
  const { finished: _, ...open } = example({ id: 'd'.repeat(32), started: '2026-11-04T10:00:00.000Z' });

  test.each([
    [[], false, '○ Not begun'],
    [[], true, '◐ Begun'],
    [[open], false, '◐ Begun, an attempt is under way'],
    [[failed], true, '✗ Not passed, best 50%, last 50%'],
    [[later, passed, failed], true, '✓ Passed, best 100%, last 50%'],
    [[open, passed], true, '✓ Passed, best 100%, last 100%, an attempt is under way'],
  ])('%#', (attempts, visited, text) => {
    const { sign, words } = standingText(standingOf(attempts, visited));
    expect(`${sign} ${words}`).toBe(text);
  });
});

describe('what to repeat', () => {
  const now = Date.parse('2026-11-11T10:05:00.000Z');

  test('first what was never passed, then wrong items, then what is long ago; what is right and recent not', () => {
    const of = (lesson: string, changes: object) => example({ id: lesson.repeat(32), lesson, ...changes });
    const attempts = [
      of('a', { items: whole }),
      of('b', { items: whole, finished: '2026-09-01T10:00:00.000Z' }),
      of('c', { pass: 0.5 }),
      of('d', {}),
    ];
    expect(toRepeat(attempts, now).map(({ lesson, why, items, days }) => [lesson, why, items, days])).toEqual([
      ['d', 'not passed', ['second'], 10],
      ['c', 'items wrong', ['second'], 10],
      ['b', 'long ago', [], 71],
    ]);
  });

  test('an item that is right but for what its hint cost is not repeated', () => {
    const words = new Map([
      ['kubernetes/headless-services', [{ id: 'second', version: 'v1', stem: '', hintCost: 1.5, parts: {} }]],
    ]);
    expect(toRepeat([example({ pass: 0.5 })], now, words)).toEqual([]);
    const lessCost = new Map([...words].map(([lesson, [item]]) => [lesson, item ? [{ ...item, hintCost: 1 }] : []]));
    expect(toRepeat([example({ pass: 0.5 })], now, lessCost)[0]?.items).toEqual(['second']);
  });

  test('only the last finished attempt counts', () => {
    const right = example({ id: 'f'.repeat(32), started: '2026-11-02T10:00:00.000Z', items: whole });
    expect(toRepeat([right, example()], now)).toEqual([]);
  });

  test('a clock that was set back makes nothing long ago', () => {
    expect(toRepeat([example()], Date.parse('2000-01-01'))[0]?.days).toBe(0);
  });
});

describe('beginning an attempt', () => {
  const { finished: _, ...open } = example({ id: 'e'.repeat(32) });

  test('goes on with the one that is under way', () => {
    expect(attemptToBegin([example(), open], example({ id: 'f'.repeat(32) }))).toBe(open);
  });

  test('stays the last one although the clock was set back', () => {
    const begun = attemptToBegin([example()], { ...open, started: '2020-01-01T00:00:00.000Z' });
    expect(begun.started).toBe('2026-11-01T10:00:00.001Z');
    expect(attemptToBegin([], open)).toEqual(open);
  });
});
