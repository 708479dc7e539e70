import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkLesson } from '../src/check/check-lesson.ts';
import { RESERVED } from '../src/model/scope/reserved.ts';

const text = readFileSync(join(import.meta.dirname, '../content/README.md'), 'utf8');

test('every name that is taken is told', () => {
  const taken = /^- A variable or a what-if cannot have[\s\S]*?(?=^- )/m.exec(text)?.[0] ?? '';
  const told = [...taken.matchAll(/`(\w+)`/g)].map((match) => match[1]);
  expect(told.toSorted()).toEqual(RESERVED.toSorted());
});

const files = new Map(
  [...text.matchAll(/^## (\S+\.(?:mdx|yaml))\n\n(`{3,})\w+\n([\s\S]*?)\2$/gm)].map((match) => [
    match[1] ?? '',
    { text: match[3] ?? '' },
  ]),
);

test('the items that it shows one by one pass in the quiz of that lesson', () => {
  const items = [...text.matchAll(/^### An? \w+\n\n```mdx\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
  expect(items.length).toBeGreaterThan(1);
  const quiz = [files.get('quiz.mdx')?.text, ...items].join('\n');
  const { diagnostics, counts, ...checked } = checkLesson({
    id: 'course/lesson',
    folder: 'content/course/lesson',
    files: new Map([...files, ['quiz.mdx', { text: quiz }]]),
  });
  expect(diagnostics).toEqual([]);
  expect(checked.items.length).toBe([...quiz.matchAll(/^## /gm)].length);
  expect(counts.unchecked).toBe(0);
});

test('the lesson in content/README.md passes as it stands there', () => {
  expect([...files.keys()]).toEqual(['concept.mdx', 'execution.mdx', 'quiz.mdx', 'deployment.yaml']);
  const { diagnostics, counts } = checkLesson({ id: 'course/lesson', folder: 'content/course/lesson', files });
  expect(diagnostics).toEqual([]);
  expect(counts).toEqual({
    lessons: 1,
    steps: 2,
    cells: 3,
    outputLines: 2,
    claims: 6,
    keys: 1,
    distractors: 1,
    unchecked: 0,
  });
});
