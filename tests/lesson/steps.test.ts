import { expect, test } from 'vitest';
import { STEPS } from '../../src/lesson/steps.ts';

test.each<[string, readonly string[]]>([
  ['see step 3.', ['step 3']],
  ['see step 3... and on', ['step 3']],
  ['Steps 1, 2 and #4 say so', ['Steps 1, 2 and #4']],
  ['steps 2 through 5', ['steps 2 through 5']],
  ['in step-1 and 2.5 there', ['step-1']],
  ['step 1.1 of the manual', []],
  ['step 1..2', []],
  [`step ${'1'.repeat(60_000)}.1`, []],
])('%#: what of a text names steps', (text, found) => {
  expect([...text.matchAll(STEPS)].map(([words]) => words)).toEqual(found);
});
