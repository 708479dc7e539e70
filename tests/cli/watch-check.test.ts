import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { NOTHING } from '../../src/check/counts.ts';
import { tellChanged, watchCheck } from '../../src/cli/watch-check.ts';
import type { ContentReport } from '../../src/io/check-content.ts';

const REPORT: ContentReport = { diagnostics: [], counts: NOTHING, sources: new Map(), crashes: [], anew: [] };

test('a file that goes while it is read does not end the watch: the next change is told', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  const project = mkdtempSync(join(tmpdir(), 'dryrun-watch-'));
  const content = join(project, 'content');
  mkdirSync(join(content, 'course/lesson'), { recursive: true });
  let checks = 0;
  const check = (): Promise<ContentReport> => {
    checks += 1;
    if (checks > 1) return Promise.resolve(REPORT);
    // As the deletion of a folder goes on after the check: seen only by who watched before.
    writeFileSync(join(content, 'course/lesson/quiz.mdx'), '');
    return Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT' }));
  };
  await new Promise<void>((resolve, reject) => {
    const ended = watchCheck({ project, content }, content, project, check, () => resolve());
    ended.catch(reject);
  });
  expect(checks).toBe(2);
  process.emit('SIGINT');
  rmSync(project, { recursive: true });

  const broken = (): Promise<ContentReport> => Promise.reject(new Error('a bug'));
  await expect(watchCheck({ project, content }, content, project, broken, () => {})).rejects.toThrow('a bug');
});

test.each([
  [['one/sedgVPlSc', 'one/quiz.mdx'], 'changed: one/quiz.mdx;'],
  [['one/4913', 'one/quiz.mdx', 'one/#quiz.mdx#', 'one/service.yaml.tmp'], 'changed: one/quiz.mdx;'],
  [['one/service.yml', 'one/two-pods.svg', 'three'], 'changed: one/service.yml and 2 others;'],
  [['one/sedgVPlSc'], 'changed: one/sedgVPlSc;'],
])('%j is told as what its author changed', (files, said) => {
  const paths = files.map((file) => join('/project', file));
  expect(tellChanged('/project', paths, { anew: ['one'] })).toBe(`\n${said} checked again: 1 folder\n`);
});
