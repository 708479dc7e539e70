import { describe, expect, test } from 'vitest';
import type { Attempt, ItemAttempt } from '../../src/progress/attempt.ts';
import { fitAttempt } from '../../src/progress/fit-attempt.ts';

const graded: ItemAttempt = {
  id: 'a',
  version: 'v1',
  points: 2,
  response: { x: 'on' },
  hints: 1,
  earned: 1,
  revision: 4,
};
const given: ItemAttempt = { id: 'b', version: 'v1', points: 1, response: { y: 'on' }, hints: 0, revision: 2 };
const attempt: Attempt = {
  id: '0'.repeat(32),
  lesson: 'course/lesson',
  title: 'Lesson',
  version: 'q1',
  seed: 1,
  started: '2026-01-01T00:00:00.000Z',
  pass: 0.7,
  items: [graded, given],
};
const quiz = [graded, given].map(({ id, version, points }) => ({ id, version, points }));

describe('an attempt under way, and the quiz of today', () => {
  test('the same quiz, in another order: nothing changes', () => {
    expect(fitAttempt(attempt, quiz)).toBe(attempt);
    expect(fitAttempt(attempt, quiz.toReversed())).toBe(attempt);
  });

  test('an item with other words is open again, as a newer state', () => {
    const items = fitAttempt(attempt, [{ id: 'a', version: 'v2', points: 3 }, quiz[1]!]).items;
    expect(items).toEqual([{ id: 'a', version: 'v2', points: 3, response: {}, hints: 0, revision: 5 }, given]);
  });

  test('what is gone keeps what it earned; what was not graded does not count', () => {
    expect(fitAttempt(attempt, []).items).toEqual([
      graded,
      { id: 'b', version: 'v1', points: 0, response: {}, hints: 0, revision: 3 },
    ]);
    const once = fitAttempt(attempt, []);
    expect(fitAttempt(once, [])).toBe(once);
  });

  test('what is new does not count in it', () => {
    expect(fitAttempt(attempt, [...quiz, { id: 'c', version: 'v1', points: 1 }])).toBe(attempt);
  });

  test('a finished attempt stays as it was', () => {
    const finished = { ...attempt, finished: '2026-01-01T00:10:00.000Z' };
    expect(fitAttempt(finished, [{ id: 'a', version: 'v2', points: 3 }])).toBe(finished);
  });
});
