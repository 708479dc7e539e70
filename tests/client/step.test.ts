import { expect, test } from 'vitest';
import { moved, moveOfKey, stepOfHash } from '../../src/client/step.ts';

test.each([
  ['first', 4, 0],
  ['back', 4, 3],
  ['back', 0, 0],
  ['next', 4, 5],
  ['next', 6, 6],
  ['last', 2, 6],
  ['sideways', 2, 2],
])('%s from %d leads to %d of 6', (move, from, to) => {
  expect(moved(move, from, 6)).toBe(to);
});

test.each([
  ['ArrowRight', 'next'],
  ['ArrowLeft', 'back'],
  ['Home', 'first'],
  ['End', 'last'],
  ['a', undefined],
])('the key %s asks for %s', (key, move) => {
  expect(moveOfKey(key)).toBe(move);
});

test.each([
  ['#step-3', 3],
  ['#step-6', 6],
  ['#c-dns-3', 3],
  ['#c-pod_ips2-6', 6],
  ['#c-dns-7', undefined],
  ['#c-dns', undefined],
  ['#step-7', undefined],
  ['#step-', undefined],
  ['#transcript', undefined],
  ['', undefined],
])('%s names step %s of 6', (hash, step) => {
  expect(stepOfHash(hash, 6)).toBe(step);
});
