import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkLesson } from '../src/check/check-lesson.ts';
import { receiptFile } from '../src/check/receipt-file.ts';
import { copyProject } from './copy-project.ts';
import { GOOD_LESSON, readFolder } from './read-folder.ts';

let project = '';

beforeAll(() => {
  project = copyProject();
});
afterAll(() => rmSync(project, { recursive: true }));

function run(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync('node', ['src/cli/main.ts', ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: project },
  });
  return { status, stdout, stderr };
}

test('check --receipt writes what the check of each lesson proved, and says where', () => {
  const { receipt } = checkLesson(readFolder(GOOD_LESSON));
  const { status, stdout, stderr } = run('check', '--receipt', '--format', 'json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toHaveProperty('counts');
  expect(stderr.trim()).toBe(
    `dist-receipt/receipt.json: 1 lesson, ${receipt.proven} proven, ${receipt.sourced} sourced, ${receipt.asserted} asserted`,
  );
  expect(JSON.parse(readFileSync(join(project, 'dist-receipt/receipt.json'), 'utf8'))).toEqual(receiptFile([receipt]));
});

test('mutate tells survivors at their places, and exits with 1', () => {
  cpSync(join(import.meta.dirname, 'samples/order-match'), join(project, 'content/kubernetes/order'), {
    recursive: true,
  });
  const { status, stdout } = run('mutate', 'kubernetes/order');
  expect(stdout).toContain(
    'content/kubernetes/order/deployment.yaml:13:18: survived: a manifest field: nginx:1.29 → nginx:1.30\n',
  );
  expect(stdout).toMatch(/^an entry +(\d+) +\1 +0 +0$/m);
  expect(stdout).not.toContain(': the same: ');
  expect(status).toBe(1);
}, 900_000);

test('mutate breaks no lesson that does not pass', () => {
  const execution = join(project, GOOD_LESSON, 'execution.mdx');
  const good = readFileSync(execution, 'utf8');
  writeFileSync(execution, good.replace('| NXDOMAIN | NXDOMAIN  ', '| NXDOMAIN | none      '));
  const { status, stdout, stderr } = run('mutate', GOOD_LESSON);
  writeFileSync(execution, good);
  expect(stderr).toContain(`${GOOD_LESSON}: this lesson does not pass; mend it first: \`npm run check\``);
  expect(stdout).toBe('');
  expect(status).toBe(1);
});

test.each([
  [['nothing'], 'there is no folder nothing in the content'],
  [['a', 'b'], 'one folder at a time'],
  [['--fast'], 'there is no option --fast; there is --same'],
])('mutate %j is told', (args, message) => {
  const { status, stderr } = run('mutate', ...args);
  expect(stderr).toContain(message);
  expect(stderr).toContain('usage: npm run mutate');
  expect(status).toBe(1);
});
