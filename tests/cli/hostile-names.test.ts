import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCli } from '../run-cli.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const EVIL = 'evil\n::error file=x::hi\n\u001b[31m##[error]z';
const OBEYED = /[\0-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

let content = '';

beforeAll(() => {
  vi.stubEnv('GITHUB_ACTIONS', 'true');
  content = mkdtempSync(join(tmpdir(), 'dryrun-hostile-'));
  const course = join(content, 'course');
  mkdirSync(course);
  cpSync(resolve(PROJECT, 'tests/attacks/base/course.mdx'), join(course, 'course.mdx'));
  for (const name of ['lesson', EVIL]) {
    cpSync(resolve(PROJECT, 'tests/attacks/base'), join(course, name), { recursive: true });
    rmSync(join(course, name, 'course.mdx'));
  }
  writeFileSync(join(course, EVIL, EVIL), 'nothing reads it');
  writeFileSync(join(course, 'lesson/notes.yaml'), 'a: \u001b[2J\u202e##[error]b\n');
  writeFileSync(join(content, `${EVIL}.gift`), 'What \u001b[2J is\n::error::this? {#a}\n\n');
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(content, { recursive: true });
});

function expectHarmless(text: string): void {
  expect(text).not.toMatch(OBEYED);
  const ours = /^::(?:error|warning) (?:file=[^:\n]*,line=\d+,|title=\d+ more::)/;
  const obeyed = text.split('\n').filter((line) => /^\s*::|##\[/.test(line));
  expect(obeyed.filter((line) => !ours.test(line))).toEqual([]);
}

test.each(['text', 'github', 'json', 'sarif'])('check --format %s', (format) => {
  const { status, text } = runCli(PROJECT, content, ['check', '--format', format], content);
  expect(status).toBe(1);
  expect(text).toContain('evil');
  expect(text).toContain('hidden-sign');
  expectHarmless(text);
});

test.each([
  ['import', ['import', 'gift', `${EVIL}.gift`, '--into', 'course/lesson']],
  ['import of what is no such file', ['import', 'tasks', '.', '--into', 'course/lesson']],
  ['mutate', ['mutate', `course/${EVIL}`]],
  ['new', ['new', 'lesson', `course/${EVIL}`, 'Title']],
  ['lab of what is no lesson', ['lab', `course/${EVIL}x`]],
  ['explain', ['explain', EVIL]],
  ['a command that there is none of', [EVIL]],
])('%s', (_, args) => {
  const { status, text } = runCli(PROJECT, content, args, content);
  expect(status).toBe(1);
  expect(text).toContain('evil');
  expectHarmless(text);
});
