import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from './copy-project.ts';

const LESSON = 'content/kubernetes/headless-services';
let project = '';

beforeAll(() => {
  project = copyProject();
});
afterAll(() => rmSync(project, { recursive: true }));

function buildFile(...args: readonly string[]): { readonly status: number | null; readonly text: string } {
  const { status, stdout, stderr } = spawnSync('node', ['src/cli/main.ts', 'build-file', ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: project },
  });
  return { status, text: stdout + stderr };
}

/** Changes a file for the time of a test. */
function bent<Result>(name: string, bend: (text: string) => string, run: () => Result): Result {
  const file = join(project, name);
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, bend(good));
  try {
    expect(readFileSync(file, 'utf8')).not.toBe(good);
    return run();
  } finally {
    writeFileSync(file, good);
  }
}

test.each([
  ['no lesson', [], 'which lesson?'],
  ['a lesson that is not there', ['kubernetes/headles-services'], 'there is a lesson `kubernetes/headless-services`'],
  ['a course', ['kubernetes'], `the lessons in it: ${LESSON}`],
  ['an unknown flag', [LESSON, '--oot', 'x'], '--oot'],
])('%s: said, with what it takes', (_, args, said) => {
  const { status, text } = buildFile(...args);
  expect(status).toBe(1);
  expect(text).toContain(said);
  expect(text).toContain('usage: npm run build:file');
  expect(existsSync(join(project, 'dist-file'))).toBe(false);
});

test('several lessons: a file each, under 150 kB, where --out says; the rest of the project is left as it was', () => {
  cpSync(join(project, LESSON), join(project, 'content/kubernetes/again'), { recursive: true });
  const before = readdirSync(project);
  const { status, text } = bent(
    'content/kubernetes/course.mdx',
    (course) => course.replace('  - headless-services\n', '  - headless-services\n  - again\n'),
    () => buildFile('kubernetes/headless-services', 'content/kubernetes/again', '--out', 'one/files'),
  );
  rmSync(join(project, 'content/kubernetes/again'), { recursive: true });
  expect(text).toContain('one/files/kubernetes-again.html: ');
  expect(status).toBe(0);
  const files = readdirSync(join(project, 'one/files'));
  expect(files.toSorted()).toEqual(['kubernetes-again.html', 'kubernetes-headless-services.html']);
  for (const file of files) expect(statSync(join(project, 'one/files', file)).size).toBeLessThan(150_000);
  expect(readdirSync(project).filter((name) => !before.includes(name) && name !== '.astro')).toEqual(['one']);
});

test('wrong content: its diagnostics, and no file', () => {
  const { status, text } = bent(
    `${LESSON}/execution.mdx`,
    (execution) => execution.replace('{clusterIP == "None"}', '{clusterIP == "none"}'),
    () => buildFile('kubernetes/headless-services'),
  );
  expect(status).toBe(1);
  expect(text).toContain('this claim is false after step 1 [false-claim]');
  expect(text).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(existsSync(join(project, 'dist-file'))).toBe(false);
});

test('a lesson that makes too large a file: by how much, what is largest, and no file', () => {
  const { status, text } = bent(
    `${LESSON}/concept.mdx`,
    (concept) => concept.replace('## Deep\n', `## Deep\n\n${'Words and words. '.repeat(3000)}\n`),
    () => buildFile('kubernetes/headless-services'),
  );
  expect(status).toBe(1);
  expect(text).toMatch(/would be a file of [\d.]+ kB, [\d.]+ kB over the 150\.0 kB/);
  expect(text).toMatch(/the most is in: .*the section "deep" 5\d\.\d kB/);
  expect(existsSync(join(project, 'dist-file'))).toBe(false);
});

test("a link in a lesson's words to another page of the site: the words stay; markup and addresses in words are words", () => {
  const { status, text } = bent(
    `${LESSON}/concept.mdx`,
    (concept) =>
      concept
        .replace('summary: A', 'summary: No <style>*{color:red}</style> and no <script> in url(x.png). A')
        .replace(
          '## Deep\n',
          '## Deep\n\nSee [the course’s page](../ "Its title"), `url(x.png)`, src="x.png" and [step 2](#step-2).\n',
        ),
    () => buildFile('kubernetes/headless-services'),
  );
  expect(status, text).toBe(0);
  const html = readFileSync(join(project, 'dist-file/kubernetes-headless-services.html'), 'utf8');
  expect(html).toContain('See the course’s page, <code>url(x.png)</code>, src="x.png" and <a href=#step-2>');
  expect(html).toContain('No &lt;style&gt;*{color:red}&lt;/style&gt; and no &lt;script&gt; in url(x.png). A');
  expect(html.match(/<style/g)).toHaveLength(1);
});
