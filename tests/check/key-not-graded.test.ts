import { expect, test } from 'vitest';
import { keyNotGraded } from '../../src/check/rules/key-not-graded.ts';
import { checkLesson } from '../../src/check/check-lesson.ts';
import type { Context } from '../../src/check/context.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { ReadItem } from '../../src/items/index.ts';
import { readFolder } from '../read-folder.ts';

const { lesson, items, asked, run } = checkLesson(readFolder('tests/rules/base'));
const [item] = items;

/** What the rule reports where the first item is graded by this. */
function reported(score: (right: number) => number): string[] {
  if (item === undefined) throw new Error('no item');
  const bent: ReadItem = {
    ...item,
    grader: (all) => {
      const grader = item.grader(all);
      return (
        grader && {
          ...grader,
          grade: (response) => ({ ...grader.grade(response), score: score(grader.grade(response).score) }),
        }
      );
    },
  };
  const found: Diagnostic[] = [];
  const context: Context = {
    lesson,
    ...(run === undefined ? {} : { run }),
    runProblems: [],
    items: [bent],
    asked,
    report: (diagnostic) => void found.push(diagnostic),
    count: () => undefined,
    prove: () => undefined,
    wasAsked: () => true,
    errors: () => [],
    ask: () => ({ kind: 'unchecked' }),
  };
  keyNotGraded(context);
  return found.map(({ rule, place, message, facts }) => `${rule} ${place.start.line} ${message}: ${facts?.found}`);
}

test('the grader that is in the page is not objected to', () => {
  expect(reported((score) => score)).toEqual([]);
});

test('one that gives the key too little is told at the key, one that gives a distractor too much at the distractor', () => {
  expect(reported(() => 0)).toEqual(['key-not-graded 10 the grader does not give the key full marks: 0']);
  expect(reported(() => 1)).toEqual([
    expect.stringMatching(/^key-not-graded \d+ the grader gives a distractor full marks: 1$/),
  ]);
});
