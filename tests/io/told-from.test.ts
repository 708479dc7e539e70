import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { NOTHING } from '../../src/check/counts.ts';
import { Source } from '../../src/diagnostics/source.ts';
import type { ContentReport } from '../../src/io/check-content.ts';
import { repositoryRoot } from '../../src/io/repository-root.ts';
import { toldFrom } from '../../src/io/told-from.ts';
import { WHOLE } from '../diagnostics/problems.ts';

const home = mkdtempSync(join(tmpdir(), 'dryrun-told-'));
const project = join(home, 'dryrun');
afterAll(() => rmSync(home, { recursive: true }));

function folder(...names: readonly string[]): string {
  const path = join(home, ...names);
  mkdirSync(path, { recursive: true });
  return path;
}

test('the root of a repository is the nearest folder upwards with a .git, which may be a file', () => {
  const courses = folder('course/in/courses');
  folder('course/.git');
  expect(repositoryRoot(project, courses)).toBe(join(home, 'course'));
  const submodule = folder('course/in');
  writeFileSync(join(submodule, '.git'), 'gitdir: elsewhere\n');
  expect(repositoryRoot(project, courses)).toBe(submodule);
});

test('content in no repository has the project, or, where it stands elsewhere, itself', () => {
  expect(repositoryRoot(project, folder('dryrun/content'))).toBe(project);
  const courses = folder('loose/courses');
  expect(repositoryRoot(project, courses)).toBe(courses);
});

test('every file of a report is told from the other folder', () => {
  const source = new Source('../course/a/b/quiz.mdx', 'text\n');
  const place = source.place(0, 4);
  const at = { ...WHOLE, place, related: [{ place, label: 'here' }], fix: { place, replacement: 'word' } };
  const report: ContentReport = {
    diagnostics: [at],
    counts: NOTHING,
    sources: new Map([[source.file, source]]),
    crashes: [],
    anew: [],
  };
  const { diagnostics, sources } = toldFrom(report, project, join(home, 'course'));
  const there = { ...place, file: 'a/b/quiz.mdx' };
  expect(diagnostics).toEqual([
    { ...at, place: there, related: [{ place: there, label: 'here' }], fix: { place: there, replacement: 'word' } },
  ]);
  expect([...sources].map(([name, { file, text }]) => [name, file, text])).toEqual([
    ['a/b/quiz.mdx', 'a/b/quiz.mdx', 'text\n'],
  ]);
});
