import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { copyProject } from './copy-project.ts';
import { runScript } from './run-cli.ts';

const EXECUTION = 'content/kubernetes/headless-services/execution.mdx';
let project = '';
let good = '';

beforeAll(() => {
  project = copyProject();
  good = readFileSync(join(project, EXECUTION), 'utf8');
});
beforeEach(() => writeFileSync(join(project, EXECUTION), good));
afterAll(() => rmSync(project, { recursive: true }));

function run(
  command: string,
  ...args: readonly string[]
): { readonly status: number | null; readonly lines: readonly string[]; readonly text: string } {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: project },
  });
  const text = stdout + stderr;
  return { status, text, lines: text.trim().split('\n') };
}

function check(...args: readonly string[]): ReturnType<typeof run> {
  return run('node', 'src/cli/main.ts', 'check', ...args);
}

function bend(from: string | RegExp, to: string): void {
  const bent = good.replace(from, to);
  expect(bent).not.toBe(good);
  writeFileSync(join(project, EXECUTION), bent);
}

describe('check', () => {
  test('right content: one line, which counts what was checked; exit 0', () => {
    const { status, lines } = check();
    expect(status).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(
        /^no errors; checked 1 lesson, 6 steps, 42 cells, 3 output lines, \d+ claims, 20 keys, 20 distractors$/,
      ),
    ]);
  });

  test('a folder, a file in it, and a folder above it, with or without `content/`', () => {
    const inContent = ['content/kubernetes/headless-services', EXECUTION, 'content/kubernetes'];
    for (const asked of [...inContent, 'kubernetes/headless-services', 'kubernetes'])
      expect(check(asked)).toMatchObject({ status: 0, lines: [expect.stringContaining('checked 1 lesson')] });
  });

  test('a folder that is not there', () => {
    expect(check('content/nothing')).toMatchObject({
      status: 1,
      lines: ['there is no folder content/nothing in the content', expect.stringContaining('usage:')],
    });
  });

  test('an unknown flag', () => {
    expect(check('--fixx')).toMatchObject({ status: 1 });
  });

  test('wrong content: the diagnostic, the count, exit 1', () => {
    bend('| NXDOMAIN | NXDOMAIN ', '| NXDOMAIN | none     ');
    const { status, text, lines } = check();
    expect(status).toBe(1);
    expect(text).toContain('`DNS response` is not this after step 1 [wrong-cell]');
    expect(lines.at(-2)).toBe('`npm run explain wrong-cell` says more of this rule, and so of each');
    expect(lines.at(-1)).toMatch(/^1 error; checked 1 lesson/);
  });

  test('the rule to read of is that of the first error, though a warning is told before it', () => {
    bend(/ \{clusterIP == "None"\}| \{dns\.rcode == "NXDOMAIN"\}(?= \|\n\| 2)/g, '');
    const warned = readFileSync(join(project, EXECUTION), 'utf8');
    writeFileSync(join(project, EXECUTION), warned.replace('| NXDOMAIN | NXDOMAIN ', '| NXDOMAIN | none     '));
    const { lines } = check();
    expect(lines[0]).toContain('[unproven-step]');
    expect(lines.at(-2)).toBe('`npm run explain wrong-cell` says more of this rule, and so of each');
  });

  test('an option that npm has kept for itself', () => {
    const { status, text } = runScript(project, project, ['check', '--fix']);
    expect(text).toContain('npm keeps --fix for itself without a `--` before it: write `npm run check -- --fix`');
    expect(status).toBe(1);
    expect(runScript(project, project, ['check', '--format', 'json']).text).toContain(
      'write `npm run check -- --format json`',
    );
    expect(runScript(project, project, ['check', '--', '--format', 'json']).status).toBe(0);
  });

  test('a row that claims nothing is a warning: told and counted, and no reason to fail', () => {
    bend(/ \{clusterIP == "None"\}| \{dns\.rcode == "NXDOMAIN"\}(?= \|\n\| 2)/g, '');
    const { status, text, lines } = check();
    expect(status).toBe(0);
    expect(text).toContain('warning: the row of step 1 claims nothing, so nothing holds it to the run [unproven-step]');
    expect(lines.at(-1)).toMatch(/^no errors, 1 warning; checked 1 lesson/);
  });

  test("--fix writes the model's values into cells, says which, and keeps the table as it stood", () => {
    bend('| NXDOMAIN | NXDOMAIN ', '| —        | none     ');
    const { status, lines } = check('--fix');
    expect(status).toBe(0);
    const line = good.split('\n').findIndex((each) => each.startsWith('| DNS response')) + 1;
    expect(lines.slice(0, 3)).toEqual([
      'wrote 2 cells, 0 changes of quoted output',
      `${EXECUTION}:${line}: — → NXDOMAIN`,
      `${EXECUTION}:${line}: none → NXDOMAIN`,
    ]);
    expect(readFileSync(join(project, EXECUTION), 'utf8')).toBe(good);
  });

  test('--fix writes what commands print, and says what it wrote', () => {
    bend(/(\$ dig \+short .*\n)10\.1\.1\.5\n/, '$1');
    const { status, lines } = check('--fix');
    expect(status).toBe(0);
    expect(lines[0]).toBe('wrote 0 cells, 1 change of quoted output');
    expect(lines[1]).toMatch(/^content\/kubernetes\/headless-services\/execution\.mdx:\d+: \(nothing\) → 10\.1\.1\.5$/);
    expect(readFileSync(join(project, EXECUTION), 'utf8')).toBe(good);
  });

  test('--fix leaves keys and claims alone', () => {
    bend('{clusterIP == "None"}', '{clusterIP == "none"}');
    const { status, lines } = check('--fix');
    expect(status).toBe(1);
    expect(lines[0]).toBe('wrote 0 cells, 0 changes of quoted output');
  });

  test('--format json is one value with diagnostics and counts', () => {
    bend('| NXDOMAIN | NXDOMAIN ', '| NXDOMAIN | none     ');
    const { status, text } = check('--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(text)).toMatchObject({
      diagnostics: [
        {
          rule: 'wrong-cell',
          severity: 'error',
          place: { file: EXECUTION, start: { line: expect.any(Number) } },
          facts: { expected: 'NXDOMAIN', found: 'none' },
        },
      ],
      counts: { lessons: 1 },
    });
  });

  test.each(['json', 'sarif'])('--format %s is that alone, on standard output, with --fix too', (format) => {
    bend('{clusterIP == "None"}', '{clusterIP == "none"}');
    const { status, text } = check('--fix', '--format', format);
    expect(status).toBe(1);
    expect(JSON.stringify(JSON.parse(text))).toContain('false-claim');
  });

  test('--format sarif says which version checked, and explains the rule by its page', () => {
    bend('{clusterIP == "None"}', '{clusterIP == "none"}');
    const { driver } = JSON.parse(check('--format', 'sarif').text).runs[0].tool;
    expect(driver.version).toBe(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).version);
    expect(driver.rules).toMatchObject([
      { id: 'false-claim', help: { markdown: expect.stringMatching(/^# false-claim\n/) } },
    ]);
  });

  test('--format github annotates the line, and ends with the count', () => {
    bend('| NXDOMAIN | NXDOMAIN ', '| NXDOMAIN | none     ');
    const { status, lines } = check('--format', 'github');
    expect(status).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(
        /^::error file=content\/kubernetes\/headless-services\/execution\.mdx,line=\d+,.*::`DNS resp/,
      ),
      '`npm run explain wrong-cell` says more of this rule, and so of each',
      expect.stringMatching(/^1 error; checked 1 lesson/),
    ]);
  });

  test('colours where they are asked for, and nothing but colours; none in a pipe', () => {
    bend('| NXDOMAIN | NXDOMAIN ', '| NXDOMAIN | none     ');
    const { text } = check();
    process.env['FORCE_COLOR'] = '1';
    const coloured = check().text;
    delete process.env['FORCE_COLOR'];
    expect(text).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[31m');
    expect(stripVTControlCharacters(coloured)).toBe(text);
  });

  test('a command that there is not', () => {
    expect(run('node', 'src/cli/main.ts', 'chek')).toMatchObject({
      status: 1,
      lines: [expect.stringContaining('there is no command chek; there are build-file, check')],
    });
    expect(run('node', 'src/cli/main.ts', 'constructor')).toMatchObject({ status: 1 });
  });
});

describe('explain', () => {
  function explain(...args: readonly string[]): ReturnType<typeof run> {
    return run('node', 'src/cli/main.ts', 'explain', ...args);
  }

  test('a rule, as it stands in a report or without brackets: its page, with the files of its examples indented', () => {
    const { status, text } = explain('wrong-cell');
    expect(status).toBe(0);
    expect(text).toMatch(/^wrong-cell\n-{10}\n\nEvery cell of the tracker is /);
    expect(text).toMatch(/\nWrong\n-{5}\n\n {2}execution\.mdx:\n\n {4}---\n {4}model: kubernetes\n/);
    expect(text).not.toContain('```');
    expect(explain('[wrong-cell]').text).toBe(text);
  });

  test('without a name: all of them, a line each', () => {
    const { status, lines } = explain();
    expect(status).toBe(0);
    expect(lines).toContainEqual(expect.stringMatching(/^wrong-cell +Every cell of the tracker is /));
    expect(lines.length).toBeGreaterThan(40);
  });

  test('a name that is misspelt, one that is none, and two', () => {
    expect(explain('wrong-cel')).toMatchObject({
      status: 1,
      lines: ['there is no rule `wrong-cel`; there is `wrong-cell`'],
    });
    expect(explain('constructor')).toMatchObject({
      status: 1,
      lines: ['there is no rule `constructor`; `npm run explain` lists them'],
    });
    expect(explain('wrong-cell', 'wrong-key')).toMatchObject({
      status: 1,
      lines: ['one rule at a time', expect.stringContaining('usage:')],
    });
  });
});

describe('build', () => {
  test('wrong content is not built: its diagnostics, no stack trace, exit 1', () => {
    bend('{clusterIP == "None"}', '{clusterIP == "none"}');
    const { status, text } = run('npx', 'astro', 'build');
    expect(status).toBe(1);
    expect(text).toContain('this claim is false after step 1 [false-claim]');
    expect(text).toMatch(/1 error; checked 1 lesson/);
    expect(text).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  });

  test('a lesson, or a course, with a link that leads nowhere is not built', () => {
    for (const [file, page] of [
      [EXECUTION, '/kubernetes/headles-services/'],
      ['content/kubernetes/course.mdx', '/kubernets/'],
    ] as const) {
      const path = join(project, file);
      const before = readFileSync(path, 'utf8');
      writeFileSync(path, `${before.trimEnd()}\n\nSee [this](${page}).\n`);
      const { status, text } = run('npx', 'astro', 'build');
      writeFileSync(path, before);
      expect(status).toBe(1);
      expect(text).toContain(`this site has no page \`${page}\` [unknown-page]`);
      expect(text).toMatch(/1 error; checked 1 lesson/);
    }
  });

  test('a course that lists a lesson it does not have is not built either', () => {
    const file = join(project, 'content/kubernetes/course.mdx');
    const course = readFileSync(file, 'utf8');
    writeFileSync(file, course.replace('- headless-services', '- headles-services'));
    const { status, text } = run('npx', 'astro', 'build');
    writeFileSync(file, course);
    expect(status).toBe(1);
    expect(text).toContain('this course has no lesson `headles-services`');
    expect(text).toContain('there is a folder `headless-services`');
  });
});
