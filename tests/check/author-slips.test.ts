import { describe, expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { fixLesson } from '../../src/check/fix.ts';
import { printText } from '../../src/diagnostics/text.ts';
import type { LessonFolder } from '../../src/lesson/parse.ts';
import { changed, GOOD_LESSON, readFolder } from '../read-folder.ts';

const good = readFolder(GOOD_LESSON);

/** The shipped lesson with a quiz of these items alone. */
function quizOf(...items: readonly string[]): LessonFolder {
  return changed(good, { 'quiz.mdx': `---\ntitle: T\n---\n\n${items.join('\n\n')}\n` });
}

/** The diagnostics as `line:column message | help`; the first item's stem stands on line 5. */
function report(folder: LessonFolder): string[] {
  const { diagnostics, sources } = checkLesson(folder);
  for (const diagnostic of diagnostics)
    expect(printText(diagnostic, (file) => sources.get(file))).not.toMatch(/\bat .+\.ts:\d+/);
  return diagnostics.map(
    ({ place, message, help = '' }) => `${place.start.line}:${place.start.column} ${message} | ${help}`,
  );
}

function told(expected: readonly string[], ...items: readonly string[]): void {
  const found = report(quizOf(...items));
  expect(found).toHaveLength(expected.length);
  for (const [at, part] of expected.entries()) expect(found[at]).toContain(part);
}

const options = '- [x] One {size(at(6).podIPs) == 2}\n- [ ] Two {size(at(6).podIPs) == 3}';
const choice = `## A? {/* #a */}\n\n${options}`;
const command = "$ kubectl get service my-headless-service -o jsonpath='{.spec.clusterIP}'";
const gaps = (line: string, end = '\n```'): string => `\`\`\`console after step 5\n${command}\n${line}${end}`;

test('what is bent below is right', () => {
  told([], choice, `## B? {/* #b */}\n\n${gaps('???')}`);
});

describe('what `--fix` leaves alone', () => {
  function untouched(...items: readonly string[]): void {
    const folder = quizOf(...items);
    const fixed = fixLesson(folder, checkLesson(folder).diagnostics);
    expect([...fixed.files]).toEqual([]);
  }

  test.each([
    ['at the end', [`## B? {/* #b */}\n\n${gaps('???', '')}`]],
    ['before other items', [`## B? {/* #b */}\n\n${gaps('x', '')}`, choice]],
    ['before another block', [`## B? {/* #b */}\n\n${gaps('x', '')}`, `## C? {/* #c */}\n\n${gaps('???')}`]],
    ['in a list', [`## B? {/* #b */}\n\n- a\n\n  ${gaps('x', '').replaceAll('\n', '\n  ')}\n\n${options}`]],
  ])('a block that is never closed, %s', (_, items) => {
    const found = report(quizOf(...items));
    expect(found.filter((each) => each.includes('this block is never closed'))).toHaveLength(1);
    untouched(...items);
  });

  test.each(['????', ' ???', '?', '? ? ?'])('a gap that is none: `%s`', (line) => {
    told(['9:1 this is no gap: a gap is exactly `???`'], `## B? {/* #b */}\n\n${gaps(line)}`);
    untouched(`## B? {/* #b */}\n\n${gaps(line)}`);
  });

  test('a gap in an item of two types', () => {
    const item = `## B? {/* #b */}\n\n${options}\n\n${gaps('???')}`;
    told(['5:1 this item could be of the type `choice` or `console`'], item);
    untouched(item);
  });

  test('a gap that no item asks for', () => {
    const item = `${gaps('???')}\n\n${choice}`;
    told(['7:1 no item asks for this line'], item);
    untouched(item);
  });
});
