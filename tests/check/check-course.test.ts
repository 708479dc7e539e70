import { expect, test } from 'vitest';
import { checkCourse } from '../../src/check/check-course.ts';
import { Source } from '../../src/diagnostics/source.ts';
import { parseCourse } from '../../src/lesson/course.ts';

const { course } = parseCourse(
  new Source('content/x/course.mdx', '---\ntitle: A course\nsummary: It has a lesson.\nlessons:\n  - one\n---\n'),
);

function told(folder: string): string[] | undefined {
  return course && checkCourse(folder, course, ['one']).map(({ rule, place }) => `${rule} at line ${place.start.line}`);
}

test.each(['kubernetes', 'constructor', 'a-1'])('a course may be called %s', (folder) => {
  expect(told(folder)).toEqual([]);
});

test.each(['progress', 'proof', 'rules', '404', 'index', '_astro', 'sw.js', 'Kubernetes', '__proto__'])(
  'a course may not be called %s, for that is an address of the site or cannot be one',
  (folder) => {
    expect(told(folder)).toEqual(['bad-name at line 2']);
  },
);

test('a lesson whose name is misspelt in the list is one mistake', () => {
  const lessons = ['one', 'readiness', 'dns-names'];
  const list = '---\ntitle: A course\nsummary: It has lessons.\nlessons:\n  - one\n  - rediness\n  - Dns-Names\n---\n';
  const misspelt = parseCourse(new Source('content/x/course.mdx', list)).course;
  expect(misspelt).toBeDefined();
  const found = misspelt === undefined ? [] : checkCourse('x', misspelt, lessons);
  expect(found.map(({ rule, place, help }) => `${place.start.line} ${rule} | ${help}`)).toEqual([
    '6 missing-file | there is a folder `readiness`',
    '7 missing-file | there is a folder `dns-names`',
  ]);
  const without = misspelt === undefined ? [] : checkCourse('x', misspelt, [...lessons, 'two']);
  expect(without.map(({ rule }) => rule)).toContain('unlisted-lesson');
});
