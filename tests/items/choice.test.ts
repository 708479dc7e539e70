import { describe, expect, test } from 'vitest';
import { gradeChoice } from '../../src/items/choice/grade.ts';
import { textId } from '../../src/items/text-id.ts';

describe('grading a choice', () => {
  test.each([
    [['a'], ['a'], 1],
    [['a'], ['b'], 0],
    [['a'], [], 0],
    [['a'], ['a', 'b'], 0],
    [['a'], ['a', 'a'], 1],
    [['a'], ['unknown'], 0],
    [['a', 'b'], ['b', 'a'], 1],
    [['a', 'b'], ['a'], 0],
  ])('key %j, response %j: %d', (key, response, score) => {
    expect(gradeChoice({ key }, response)).toEqual({ score });
  });
});

test("an option's id is made from its text alone", () => {
  expect(textId('Step 4')).toBe(textId('Step 4'));
  expect(new Set(['Step 2', 'Step 3', 'Step 4', 'step 4', ''].map(textId)).size).toBe(5);
  expect(textId('電球')).toMatch(/^[0-9a-z]+$/);
});
