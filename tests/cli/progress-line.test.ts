import { expect, test } from 'vitest';
import { ProgressLine } from '../../src/cli/progress-line.ts';

const CLEAR = '\r\u001b[K';

/** What is written by a check of 2,000 folders with a job done every so many milliseconds, on a terminal or elsewhere. */
function written(isTTY: boolean, jobs: number, pace: number): string[] {
  const texts: string[] = [];
  let time = 5_000;
  const line = new ProgressLine({ isTTY, write: (text) => texts.push(text) }, () => time);
  for (let done = 1; done <= jobs; done++) {
    time += pace;
    line.tell(done, 2_000);
  }
  line.end();
  return texts;
}

test('a check that takes longer than a second says how far it is, not too often, and clears the line at its end', () => {
  expect(written(true, 1_300, 1)).toEqual([
    `${CLEAR}checked 1,000 of 2,000 folders`,
    `${CLEAR}checked 1,100 of 2,000 folders`,
    `${CLEAR}checked 1,200 of 2,000 folders`,
    `${CLEAR}checked 1,300 of 2,000 folders`,
    CLEAR,
  ]);
});

test('a check that takes no longer says nothing', () => {
  expect(written(true, 999, 1)).toEqual([]);
});

test('nor does one that writes to no terminal', () => {
  expect(written(false, 1_300, 10)).toEqual([]);
});
