import { expect, test } from 'vitest';
import { told } from '../../src/site/components/told.ts';

const reasons = [1, 2, 3, 4, 5].map((at) => ({ text: `reason ${at}`, when: 'step 1', rules: ['R1'] }));

function answer(id: string, ...which: readonly number[]) {
  // Copies, as what Astro keeps need not be the same object.
  return { why: { id, reasons: which.map((at) => ({ ...reasons[at - 1]! })) }, about: id };
}

function lines(of: ReturnType<typeof answer>, ...others: readonly ReturnType<typeof answer>[]): string[] {
  return told(of.why, [of, ...others]).map((line) => ('text' in line ? line.text : line.about));
}

test('an answer that is among others stands for its reasons, where the first of them was', () => {
  expect(lines(answer('all', 1, 2, 3, 4, 5), answer('some', 2, 3, 4))).toEqual(['reason 1', 'some', 'reason 5']);
  expect(lines(answer('all', 4, 1, 2, 3), answer('some', 1, 2, 3))).toEqual(['reason 4', 'some']);
});

test('the longest that fits, and no reason twice', () => {
  const [four, three] = [answer('four', 1, 2, 3, 4), answer('three', 3, 4, 5)];
  expect(lines(answer('all', 1, 2, 3, 4, 5), three, four)).toEqual(['four', 'reason 5']);
});

test('not one that says more, the same, or next to nothing', () => {
  const all = ['reason 1', 'reason 2', 'reason 3', 'reason 4'];
  const of = answer('of', 1, 2, 3, 4);
  expect(lines(of, answer('more', 1, 2, 3, 4, 5))).toEqual(all);
  expect(lines(of, answer('same', 4, 3, 2, 1))).toEqual(all);
  expect(lines(of, answer('few', 1, 2))).toEqual(all);
  expect(lines(of, answer('another', 1, 2, 5))).toEqual(all);
});
