import { expect, test } from 'vitest';
import { earned } from '../../src/progress/earned.ts';

test.each([
  ['right', [2, 1, 0, 0.5], 2],
  ['right in part', [2, 0.25, 0, 0.5], 0.5],
  ['right, with hints', [2, 1, 3, 0.5], 0.5],
  ['hints that cost more than was earned', [1, 0.5, 3, 0.5], 0],
  ['hints that cost nothing', [1, 1, 3, 0], 1],
  ['wrong, with a hint', [1, 0, 1, 0.5], 0],
] as const)('%s', (_, [points, score, hints, cost], expected) => {
  expect(earned(points, score, hints, cost)).toBe(expected);
});
