import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCourse } from '../src/check/check-course.ts';
import { checkLesson } from '../src/check/check-lesson.ts';
import { readRulePage } from '../src/check/rule-page.ts';
import { unknownPages } from '../src/check/rules/unknown-page.ts';
import { lessonPage } from '../src/check/site-page.ts';
import { Source } from '../src/diagnostics/source.ts';
import { rulePages } from '../src/io/rule-pages.ts';
import { parseCourse } from '../src/lesson/course.ts';
import { changed, readFolder } from './read-folder.ts';

const root = join(import.meta.dirname, '..');
const base = readFolder('tests/rules/base');
/** What `npm run new rule` leaves to be written: the prose of its page. */
const unwritten = /^(?!#|A stem)[^\n`]+$/m.exec(
  readFileSync(join(root, 'src/cli/new/templates/rule/rule.md.txt'), 'utf8').split('\n## ')[0] ?? '',
)?.[0];
const pages = [...rulePages()].map(([file, text]) => ({ file, text, page: readRulePage(text) }));

/** Rules that no file of a lesson can break, and the test that holds each. */
const HELD_ELSEWHERE: Readonly<Record<string, string>> = {
  'bad-name': 'tests/check/check-course.test.ts',
  'key-not-graded': 'tests/check/key-not-graded.test.ts',
  'unreadable-file': 'tests/check/bad-input.test.ts',
};

/** Words with a hyphen in the sources that name no rule. */
const NO_RULES = ['no-step', 'dryrun-receipt', 'what-ifs', 'process-flow', 'key-moments'];

/** What could be the name of a rule, in every file that makes diagnostics. */
function namesInSources(): string[] {
  const files = ['lesson', 'items', 'check', 'io'].flatMap((folder) =>
    readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/-(?:element|view)\.ts$/.test(name))
      .map((name) => join(root, 'src', folder, name)),
  );
  const names = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?<!from )'([a-z]+(?:-[a-z]+)+)'/g)].map((match) => match[1] ?? ''),
  );
  return [...new Set(names)].filter((name) => !NO_RULES.includes(name)).toSorted();
}

/** The rules that an example breaks; `course.mdx` in it is that of the course `base` with the lessons `first` and `second`. */
function broken(files: ReadonlyMap<string, string>): string[] {
  const { 'course.mdx': courseText, ...changes } = Object.fromEntries(files);
  const checked = checkLesson({ ...changed(base, changes), id: 'base/second' });
  const site = new Map(['/', '/base/', '/base/first/', '/base/second/'].map((path) => [path, undefined]));
  const diagnostics = [...checked.diagnostics, ...unknownPages([lessonPage(checked)], site)];
  if (courseText === undefined) return diagnostics.map(({ rule }) => rule);
  const { course, problems } = parseCourse(new Source('content/base/course.mdx', courseText));
  const listed = course === undefined ? [] : checkCourse('base', course, ['first', 'second']);
  return [...diagnostics, ...problems, ...listed].map(({ rule }) => rule);
}

test('every rule that the sources name has a page, and every page is of such a rule', () => {
  expect(pages.map(({ file }) => file)).toEqual(namesInSources());
});

test('no page is published with the words of the template', () => {
  expect(unwritten).toMatch(/^Say here why/);
  expect(pages.filter(({ text }) => text.includes(unwritten ?? '')).map(({ file }) => file)).toEqual([]);
});

test('the lesson that the examples change is right', () => {
  expect(broken(new Map())).toEqual([]);
});

describe.each(pages)('$file', ({ file, text, page }) => {
  test('has its name, a sentence, and prose', () => {
    expect(page.name).toBe(file);
    expect(page.sentence).toMatch(/^[A-Z].*[a-z`]\.$/);
    expect(page.sentence.replaceAll(/`[^`]+`/g, '')).not.toMatch(/[`*_<[]/);
    expect(
      text
        .slice(text.indexOf(page.sentence.slice(-10)) + 10)
        .split(/\n## /)[0]
        ?.trim(),
    ).not.toBe('');
  });

  if (HELD_ELSEWHERE[file] === undefined) {
    test('the wrong example breaks this rule and no other, the right one none', () => {
      expect([...page.wrong.keys()]).not.toEqual([]);
      expect([...new Set(broken(page.wrong))]).toEqual([file]);
      expect([...page.right.keys()]).not.toEqual([]);
      expect(broken(page.right)).toEqual([]);
    });
  } else {
    test('says that it cannot be shown, and another test holds it', () => {
      expect([...page.wrong.keys(), ...page.right.keys()]).toEqual([]);
      expect(text).toMatch(/^## Not shown$/m);
      expect(readFileSync(join(root, HELD_ELSEWHERE[file] ?? ''), 'utf8')).toContain(file);
    });
  }
});
