import { expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { changed, GOOD_LESSON, readFolder, textOf } from '../read-folder.ts';

const good = readFolder(GOOD_LESSON);

/** What is told of the shipped lesson with one of its files bent. */
function told(file: string, bend: (text: string) => string): string[] {
  const text = textOf(good, file);
  expect(bend(text)).not.toBe(text);
  return checkLesson(changed(good, { [file]: bend(text) })).diagnostics.map(
    ({ place, message }) => `${place.file.split('/').at(-1)}:${place.start.line}:${place.start.column} ${message}`,
  );
}

/** The line, counted from 1, of the first line that matches. */
function lineOf(file: string, wanted: RegExp): number {
  return (
    textOf(good, file)
      .split('\n')
      .findIndex((line) => wanted.test(line)) + 1
  );
}

const STEP3 = lineOf('execution.mdx', /^\| 3 /);
const TRACKER = lineOf('execution.mdx', /^\| Variable/);

test('an empty line within the execution table is one mistake', () => {
  expect(told('execution.mdx', (text) => text.replace(/^(?=\| 3 )/m, '\n'))).toEqual([
    `execution.mdx:${STEP3 + 1}:1 this row is cut off from its table`,
  ]);
});

test('so is a row that is indented too far', () => {
  const [first, ...more] = told('execution.mdx', (text) => text.replace(/^(?=\| 3 )/m, '\n    '));
  expect(first).toContain('Markdown takes it for code');
  expect(more).toEqual([]);
});

test('a command without its second backtick', () => {
  const [first, ...more] = told('execution.mdx', (text) => text.replace(/^(\| 3 .*?`[^`|]*)`/m, '$1'));
  expect(first).toMatch(new RegExp(`^execution.mdx:${STEP3}:\\d+ this backtick has no partner`));
  expect(more).toEqual([]);
});

test('the row of dashes is missing, or has other cells', () => {
  expect(told('execution.mdx', (text) => text.replace(/^(\| Variable.*\n)\|.*\n/m, '$1'))).toEqual([
    `execution.mdx:${TRACKER}:1 this is no table: below its first row, the row of dashes is missing`,
  ]);
  expect(told('execution.mdx', (text) => text.replace(/^\| -+:.*\n/m, ''))).toEqual([
    expect.stringMatching(/^execution\.mdx:\d+:1 this is no table: below its first row, the row of dashes is missing$/),
  ]);
  expect(told('execution.mdx', (text) => text.replace(/^(\| Variable.*\n)\|[^|]*\|/m, '$1|'))).toEqual([
    expect.stringMatching(
      new RegExp(`^execution.mdx:${TRACKER + 1}:1 the row of dashes has \\d cells, and the row above it has \\d$`),
    ),
  ]);
  const match = '| Moment | DNS |\n| Start | NXDOMAIN {dns.rcode == "NXDOMAIN"} |';
  expect(told('quiz.mdx', (text) => `${text}\n## Which? {/* #which */}\n\n${match}\n`)).toContainEqual(
    expect.stringContaining('this is no table: below its first row, the row of dashes is missing'),
  );
});

test('front matter that is never closed', () => {
  expect(told('quiz.mdx', (text) => text.replace(/\n---\n/, '\n'))).toEqual([
    'quiz.mdx:1:1 this front matter is never closed',
  ]);
});

test('a bar in prose is no row', () => {
  expect(told('concept.mdx', (text) => `${text}\n- A pipe, \\| or |, is a sign.\n`)).toEqual([]);
});

test('a command that is no code is told as that, and nothing of what it would have done', () => {
  expect(told('execution.mdx', (text) => text.replace(/^(\| 3 .*?)`([^`]*)`/m, '$1$2'))).toEqual([
    expect.stringMatching(
      new RegExp(`^execution.mdx:${STEP3}:\\d+ step 3 runs nothing: its command is not written as code$`),
    ),
  ]);
});
