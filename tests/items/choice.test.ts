import { describe, expect, test } from 'vitest';
import { gradeChoice } from '../../src/items/choice/grade.ts';
import { textId } from '../../src/items/text-id.ts';

describe('grading a choice', () => {
  test.each([
    [['a'], 1],
    [['b'], 0],
    [[], 0],
    [['a', 'b'], 0],
    [['unknown'], 0],
  ])('key a, response %j: %d', (chosen, score) => {
    const response = Object.fromEntries(chosen.map((id) => [id, 'on']));
    const parts = Object.fromEntries(chosen.map((id) => [id, id === 'a']));
    expect(gradeChoice({ key: 'a' }, response)).toEqual({ score, parts });
  });
});

test("an option's id is made from its text alone", () => {
  expect(textId('Step 4')).toBe(textId('Step 4'));
  expect(new Set(['Step 2', 'Step 3', 'Step 4', 'step 4', ''].map(textId)).size).toBe(5);
  expect(textId('電球')).toMatch(/^[0-9a-z]+$/);
});
