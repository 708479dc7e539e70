import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyProject } from '../copy-project.ts';

const LESSON = 'content/kubernetes/headless-services';
let project = '';
let watching: ChildProcess;
let told = '';

/** Waits until something more is told that matches, and takes all that was told until then. */
async function until(pattern: RegExp): Promise<string> {
  for (;;) {
    const found = pattern.exec(told);
    if (found !== null) {
      const taken = told.slice(0, found.index + found[0].length);
      told = told.slice(taken.length);
      return taken;
    }
    if (watching.exitCode !== null) throw new Error(`ended with ${watching.exitCode} before ${pattern}:\n${told}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const ready = /watching .*; Ctrl-C ends it\n/;

beforeEach(() => {
  told = '';
  project = copyProject();
});
afterEach(() => {
  watching.kill('SIGKILL');
  rmSync(project, { recursive: true });
});

function watch(...args: readonly string[]): void {
  watching = spawn(process.execPath, ['src/cli/main.ts', 'check', '--watch', ...args], {
    cwd: project,
    env: { ...process.env, INIT_CWD: project },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [watching.stdout, watching.stderr])
    stream?.on('data', (bytes: Buffer) => (told += bytes.toString()));
}

test('tells, tells again after each change, and ends by Ctrl-C with 0', async () => {
  watch();
  expect(await until(ready)).toMatch(/^no errors; checked 1 lesson.*\n\nwatching content; Ctrl-C ends it\n$/);

  const file = join(project, LESSON, 'execution.mdx');
  const good = readFileSync(file, 'utf8');
  const wrong = good.replace('| NXDOMAIN | NXDOMAIN ', '| NXDOMAIN | none     ');
  writeFileSync(file, wrong);
  const second = await until(ready);
  expect(second).toContain(`changed: ${LESSON}/execution.mdx; checked again: 1 folder\n`);
  expect(second).toContain('`DNS response` is not this after step 1 [wrong-cell]');
  expect(second).toMatch(/\n1 error; checked 1 lesson/);

  // As many editors save: beside it, and then in its place. Twice, as a watch of the file itself would be lost with the first.
  for (const [text, result] of [
    [good, /\nno errors; checked 1 lesson/],
    [wrong, /\n1 error; checked 1 lesson/],
  ] as const) {
    writeFileSync(join(project, LESSON, '.execution.mdx.swp'), text);
    renameSync(join(project, LESSON, '.execution.mdx.swp'), file);
    expect(await until(ready)).toMatch(result);
  }

  watching.kill('SIGINT');
  expect(await once(watching, 'exit')).toEqual([0, null]);
});

test('a lesson that comes and one that goes, and what changes in a new one', async () => {
  watch('kubernetes');
  expect(await until(ready)).toContain('watching content/kubernetes;');
  const added = join(project, 'content/kubernetes/another');
  cpSync(join(project, LESSON), added, { recursive: true });
  await until(/the lesson `another` is not in the course's list \[unlisted-lesson\]/);
  await until(ready);
  writeFileSync(join(added, 'service.yaml'), 'a: [');
  await until(/content\/kubernetes\/another\/service\.yaml:\d+:\d+: error: .* \[bad-yaml\]/);
  await until(ready);
  rmSync(added, { recursive: true });
  await until(/\nno errors; checked 1 lesson/);
});
