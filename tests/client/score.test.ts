import { expect, test } from 'vitest';
import { earnedText } from '../../src/client/earned-text.ts';
import { scoreText } from '../../src/client/score.ts';

test.each([
  [1, 1, '1 of 1 point'],
  [0, 2, '0 of 2 points'],
  [1 / 3, 1, '0.33 of 1 point'],
  [0.1 + 0.2, 0.5, '0.3 of 0.5 points'],
])('%d of %d', (earned, points, text) => {
  expect(earnedText(earned, points)).toBe(text);
});

test('a score just short of passing is not shown as enough', () => {
  const score = { earned: 6.999, points: 10, share: 0.6999, passed: false };
  expect(scoreText(score, 0.7)).toBe('Score: 7 of 10 points, 69.9%. Not passed: 70% is needed.');
});
