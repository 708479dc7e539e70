import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { copyProject } from '../copy-project.ts';

const LESSON = 'kubernetes/headless-services';
const QUIZ = `content/${LESSON}/quiz.mdx`;
let project = '';
let good = '';

beforeAll(() => {
  project = copyProject();
  good = readFileSync(join(project, QUIZ), 'utf8');
  mkdirSync(join(project, 'bank/more'), { recursive: true });
  writeFileSync(join(project, 'bank/whole.gift'), '\uFEFF::Ports::Is DNS on port 53?{T}\r\n\r\nWhich?{=UDP ~ICMP}\r\n');
  writeFileSync(join(project, 'bank/more/half.gift'), 'Write it.{}\n');
  writeFileSync(join(project, 'bank/more/map.png'), 'PK');
});
beforeEach(() => writeFileSync(join(project, QUIZ), good));
afterAll(() => rmSync(project, { recursive: true }));

function run(...args: readonly string[]): { readonly status: number | null; readonly text: string } {
  const { status, stdout, stderr } = spawnSync('node', ['src/cli/main.ts', ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: project },
  });
  return { status, text: stdout + stderr };
}

function quiz(): string {
  return readFileSync(join(project, QUIZ), 'utf8');
}

test('what is carried over stands at the end of the quiz, and the lesson passes', () => {
  const { status, text } = run('import', 'gift', 'bank/whole.gift', '--into', LESSON);
  expect(text).toBe(
    `imported 2 items into ${QUIZ}; left out: 0; lost of others: 0\nthey count as asserted until a claim stands in place of each \`{unproved(…)}\`\n`,
  );
  expect(status).toBe(0);
  expect(quiz().startsWith(good.trimEnd())).toBe(true);
  expect(quiz()).toContain('## Is DNS on port 53? {/* #ports */}');
  expect(run('check', LESSON)).toMatchObject({ status: 0, text: expect.stringContaining('no errors') });
});

test('a folder: what cannot be carried over is told, and the rest is imported; again, nothing is', () => {
  const first = run('import', 'gift', 'bank', '--into', LESSON);
  expect(first.text).toContain('bank/more/half.gift:1:1: error: `Write it.` is left out');
  expect(first.text).toContain('bank/more/map.png is left out: it is no file of this format');
  expect(first.text).toContain('imported 2 items');
  expect(first.status).toBe(1);
  const after = quiz();
  const again = run('import', 'gift', 'bank', '--into', LESSON);
  expect(again.text).toContain('the quiz has an item `ports` already');
  expect(again.status).toBe(1);
  expect(quiz()).toBe(after);
});

test('a lesson without a quiz gets one', () => {
  rmSync(join(project, QUIZ));
  expect(run('import', 'gift', 'bank/whole.gift', '--into', LESSON).status).toBe(0);
  expect(quiz()).toMatch(/^---\ntitle: Check yourself\n---\n\n## Is DNS/);
});

test('a quiz that cannot be read is left as it is', () => {
  writeFileSync(join(project, QUIZ), `${good}\n\`\`\`\nnever closed\n`);
  const before = quiz();
  const { status, text } = run('import', 'gift', 'bank/whole.gift', '--into', LESSON);
  expect(text).toContain('this block is never closed');
  expect(text).toContain('nothing is imported into a quiz that cannot be read');
  expect([status, quiz()]).toEqual([1, before]);
});

test.each([
  [['gifts', 'bank', '--into', LESSON], 'there is a format `gift`'],
  [['gift', 'bank'], 'into which lesson?'],
  [['gift', 'nowhere', '--into', LESSON], 'there is no file or folder nowhere'],
  [['gift', 'bank', '--into', 'kubernetes/headles-services'], 'there is a lesson `kubernetes/headless-services`'],
  [['gift', 'bank', '--into', 'kubernetes/none'], 'make the lesson first'],
  [['gift', 'bank/more/map.png', '--into', LESSON], 'it is not text; unpack it first'],
  [[], 'the formats are gift, mdbook-quiz, qti, tasks'],
])('import %s', (args, told) => {
  const { status, text } = run('import', ...args);
  expect(text).toContain(told);
  expect([status, quiz()]).toEqual([1, good]);
});
