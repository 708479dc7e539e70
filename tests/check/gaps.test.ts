import { describe, expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { fixLesson } from '../../src/check/fix.ts';
import type { LessonFolder } from '../../src/lesson/parse.ts';
import { changed, GOOD_LESSON, readFolder, textOf } from '../read-folder.ts';

const good = readFolder(GOOD_LESSON);
const DIG = '$ dig +short my-headless-service.default.svc.cluster.local';

function withItem(...under: readonly string[]): LessonFolder {
  const quiz = ['---', 'title: Check yourself', '---', '', '## What is printed? {/* #printed */}', '', ...under, ''];
  return changed(good, { 'quiz.mdx': quiz.join('\n') });
}

function block(...lines: readonly string[]): string[] {
  return ['```console after step 5', ...lines, '```'];
}

function rules(folder: LessonFolder): string[] {
  return checkLesson(folder).diagnostics.map(({ rule, place }) => `${rule} ${place.start.line}`);
}

function fixed(folder: LessonFolder, file: string): string | undefined {
  return fixLesson(folder, checkLesson(folder).diagnostics).files.get(file);
}

describe('lines of a console that are left open', () => {
  test('are keys, and the others are checked as everywhere', () => {
    const { diagnostics, counts } = checkLesson(withItem(...block(DIG, '10.1.1.5', '???')));
    expect(diagnostics).toEqual([]);
    expect([counts.keys, counts.distractors]).toEqual([1, 0]);
    expect(rules(withItem(...block(DIG, '10.1.1.6', '???')))).toEqual(['wrong-output 9']);
  });

  test('are never filled by --fix, which mends the lines around them', () => {
    expect(fixed(withItem(...block(DIG, '10.1.1.6', '???')), 'quiz.mdx')).toContain(`${DIG}\n10.1.1.5\n???\n`);
    expect(fixed(withItem(...block(DIG, '???')), 'quiz.mdx')).toBeUndefined();
    expect(fixed(withItem(...block(DIG, '10.1.1.5', '10.1.1.7', '???')), 'quiz.mdx')).toBeUndefined();
  });

  test('outside of such an item nobody asks for them, and --fix leaves them', () => {
    const concept = `${textOf(good, 'concept.mdx').trimEnd()}\n\n${block(DIG, '10.1.1.5', '???').join('\n')}\n`;
    const folder = changed(good, { 'concept.mdx': concept });
    expect(rules(folder).map((each) => each.split(' ')[0])).toEqual(['wrong-gap']);
    expect(fixed(folder, 'concept.mdx')).toBeUndefined();
  });

  test('are not checked where the execution cannot be run, and that is counted', () => {
    const folder = changed(withItem(...block(DIG, '???', '10.1.1.7'), '', '- != 10.1.1.6'), { 'service.yaml': 'a: [' });
    const { diagnostics, counts } = checkLesson(folder);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ place }) => place.file.split('/').at(-1))).toEqual(['service.yaml']);
    const without = checkLesson(
      changed(good, { 'service.yaml': 'a: [', 'quiz.mdx': textOf(withItem('Nothing.'), 'quiz.mdx') }),
    );
    // Two lines and one that is told to be wrong; the item without options is one thing itself.
    expect(counts.unchecked - (without.counts.unchecked - 1)).toBe(3);
  });

  test.each<[string, readonly string[], string]>([
    ['a gap for several lines', block(DIG, '???'), 'wrong-gap 9'],
    ['a gap for no line', block(DIG, '10.1.1.5', '10.1.1.7', '???'), 'wrong-gap 11'],
    ['a gap in an unknown command', block('$ digg', '???'), 'unknown-command 8'],
    ['a gap at no moment', ['```console after step 9', DIG, '???', '```'], 'unknown-step 7'],
    ['two blocks with gaps', [...block(DIG, '???', '10.1.1.7'), '', ...block(DIG, '10.1.1.5', '???')], 'bad-item 13'],
    ['a key beside a gap', [...block(DIG, '???', '10.1.1.7'), '', '- = 10.1.1.5'], 'bad-item 13'],
    ['braces beside a gap', [...block(DIG, '???', '10.1.1.7'), '', '- != 1 {true}'], 'bad-item 13'],
    ['a wrong line that is printed', [...block(DIG, '???', '10.1.1.7'), '', '- !=  10.1.1.5'], 'true-distractor 13'],
  ])('%s: one mistake, told once', (_, under, told) => {
    expect(rules(withItem(...under))).toEqual([told]);
  });

  test.each([
    ['$ kubectl get service my-headles-service', 'my-headles-service', 'my-headless-service'],
    ['$ kubectl delete deployment myapq', 'myapq', 'myapp'],
  ])('%s: readers would be asked for the error of a name that is misspelt', (command, name, near) => {
    const column = command.indexOf(name) + 1;
    const { diagnostics, counts } = checkLesson(withItem(...block(command, '???')));
    expect(diagnostics).toMatchObject([
      {
        rule: 'unknown-name',
        severity: 'error',
        message: expect.stringContaining(`\`${name}\``),
        place: { start: { line: 8, column }, end: { line: 8, column: column + name.length } },
        facts: { found: expect.stringContaining(`"${name}" not found`) },
        help: expect.stringContaining(`\`${near}\``),
      },
    ]);
    expect(counts.unchecked).toBeGreaterThan(0);
  });

  test.each([
    // Named so before it was deleted, deleted in the block, and like nothing.
    ['```console after step 6', '$ kubectl get service my-headless-service', '???', '```'],
    block(
      '$ kubectl delete deployment myapp',
      'deployment.apps "myapp" deleted',
      '$ kubectl get deployment myapp',
      '???',
    ),
    block('$ kubectl get service elsewhere', '???'),
  ])('an error that is meant may be asked for: %#', (...lines) => {
    expect(rules(withItem(...lines))).toEqual([]);
  });

  test('a gap for an empty line', () => {
    const folder = withItem(...block('$ nslookup my-headless-service', ...nslookup('???')));
    expect(rules(folder)).toEqual([expect.stringContaining('wrong-gap')]);
  });
});

/** What nslookup prints, with something else in the place of its first empty line. */
function nslookup(inside: string): string[] {
  const folder = withItem(...block('$ nslookup my-headless-service', 'x', '???'));
  const printed = checkLesson(folder).asked.printed;
  const [item] = checkLesson(folder).items;
  const lines = item?.item.type === 'console' ? printed(item.item.block)?.[0] : undefined;
  if (lines === undefined) throw new Error('nslookup printed nothing');
  const at = lines.indexOf('');
  expect(at).toBeGreaterThan(0);
  return lines.map((line, nth) => (nth === at ? inside : line));
}
