import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from './copy-project.ts';
import { tinyPicture } from './lesson/tiny-pictures.ts';
import { type Ran, runCli, runScript } from './run-cli.ts';

/** Where a user stands who keeps a course in a repository of its own, beside the project. */
let folder = '';
let project = '';
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><circle r="9"/></svg>';

beforeAll(() => {
  project = copyProject();
  folder = mkdtempSync(join(tmpdir(), 'dryrun-own-'));
  const shipped = join(project, 'content/kubernetes');
  // Courses in a folder, and a folder that is itself a course.
  for (const course of ['courses/own', 'lonely']) cpSync(shipped, join(folder, course), { recursive: true });
  const lesson = join(folder, 'lonely/headless-services');
  writeFileSync(join(lesson, 'dot.png'), tinyPicture('plain.png'));
  writeFileSync(join(lesson, 'service.svg'), DRAWING);
  appendFileSync(join(lesson, 'concept.mdx'), '\n![A dot](dot.png)\n\n![A Service](service.svg)\n');
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'file'), '');
});
afterAll(() => {
  rmSync(project, { recursive: true });
  rmSync(folder, { recursive: true });
});

function cli(content: string, ...args: readonly string[]): Ran {
  return runCli(project, folder, args, content);
}

test.each([
  ['courses', 'own/headless-services', 'courses/own'],
  ['./courses', 'courses/own/headless-services', 'courses/own'],
  ['lonely', 'lonely/headless-services', 'lonely'],
])(
  '%s is checked, a lesson of it by its name, and what is wrong is told where it stands',
  (content, lesson, course) => {
    expect(cli(content, 'check').text).toMatch(/^no errors; checked 1 lesson,/);
    expect(cli(content, 'check', lesson).text).toMatch(/^no errors; checked 1 lesson,/);
    const file = join(folder, course, 'headless-services/execution.mdx');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replace('{clusterIP == "None"}', '{clusterIP == "none"}'));
    const { status, text } = cli(content, 'check');
    writeFileSync(file, good);
    expect(text).toContain(`${course}/headless-services/execution.mdx:`);
    expect(text).toContain('[false-claim]');
    expect(status).toBe(1);
  },
);

test('for a person what is wrong is told from where they stand, for GitHub and programs from the root of its repository', () => {
  const file = join(folder, 'courses/own/headless-services/execution.mdx');
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, good.replace('{clusterIP == "None"}', '{clusterIP == "none"}'));
  mkdirSync(join(folder, 'courses/.git'));
  const printed = (format: string): string => cli('courses', 'check', '--format', format, '--receipt').text;
  const [text, github, sarif, json] = ['text', 'github', 'sarif', 'json'].map(printed);
  rmSync(join(folder, 'courses/.git'), { recursive: true });
  writeFileSync(file, good);
  expect(text).toMatch(/^courses\/own\/headless-services\/execution\.mdx:\d+:\d+: error: /);
  expect(github).toMatch(/^::error file=own\/headless-services\/execution\.mdx,/);
  expect(sarif).toContain('"uri": "own/headless-services/execution.mdx"');
  expect(json).toContain('"file": "own/headless-services/execution.mdx"');
  expect(readFileSync(join(project, 'dist-receipt/receipt.json'), 'utf8')).toContain(
    '"file": "own/headless-services/quiz.mdx"',
  );
});

test.each([
  ['courses', 'own'],
  ['lonely', 'lonely'],
])('%s is built, and no other content', (content, course) => {
  const out = join(folder, 'dist');
  const { status, text } = runScript(project, folder, ['build', '--', '--outDir', out], content);
  expect(text).toContain('checked 1 lesson');
  expect(status).toBe(0);
  const page = readFileSync(join(out, course, 'headless-services/index.html'), 'utf8');
  expect(page).toContain('Headless Services');
  expect(readdirSync(out)).not.toContain('kubernetes');
  expect(readFileSync(join(out, 'offline.json'), 'utf8')).toContain(`"${course}"`);
  // It is in no repository, so its files are told from the folder that was named, and this machine's folders are not told.
  const receipt = readFileSync(join(out, course, 'headless-services/receipt.json'), 'utf8');
  expect(receipt).toContain(`"file":"${content === course ? '' : `${course}/`}headless-services/quiz.mdx"`);
  expect(receipt).not.toContain('../');
});

test('the command that mends a cell is told as it is to be typed for that content', () => {
  const file = join(folder, 'lonely/headless-services/execution.mdx');
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, good.replace('| NXDOMAIN | NXDOMAIN  ', '| NXDOMAIN | none      '));
  const texts = [cli('lonely', 'check').text, runCli(project, project, ['check'], join(folder, 'lonely')).text];
  writeFileSync(file, good);
  expect(texts[0]).toContain('in this cell, or `DRYRUN_CONTENT=lonely npm run check -- --fix`\n');
  expect(texts[1]).toContain(`in this cell, or \`DRYRUN_CONTENT=${join(folder, 'lonely')} npm run check -- --fix\`\n`);
});

test('its pictures are published as they are, under the path of the site, and kept with their course', () => {
  const out = join(folder, 'dist');
  const { status } = runScript(project, folder, ['build', '--', '--base', '/some/path', '--outDir', out], 'lonely');
  expect(status).toBe(0);
  const page = readFileSync(join(out, 'lonely/headless-services/index.html'), 'utf8');
  const [dot = '', drawing = ''] = [...page.matchAll(/<img src="\/some\/path\/([^"]+)"/g)].map((match) => match[1]);
  expect(dot).toMatch(/^lonely\/headless-services\/dot\.\w+\.png$/);
  expect(readFileSync(join(out, dot))).toEqual(tinyPicture('plain.png'));
  expect(drawing).toMatch(/^lonely\/headless-services\/service\.\w+\.svg$/);
  expect(readFileSync(join(out, drawing), 'utf8')).toBe(DRAWING);
  const { lonely } = JSON.parse(readFileSync(join(out, 'offline.json'), 'utf8')) as { lonely: { files: object } };
  expect(Object.keys(lonely.files)).toEqual(expect.arrayContaining([dot, drawing]));
});

test('a lesson of it makes one file, with its pictures', () => {
  const { status, text } = cli('lonely', 'build-file', 'lonely/headless-services', '--out', 'one');
  expect(text).toContain('one/lonely-headless-services.html: ');
  expect(status).toBe(0);
  const html = readFileSync(join(folder, 'one/lonely-headless-services.html'), 'utf8');
  expect(html).toContain(`src="data:image/svg+xml;base64,${Buffer.from(DRAWING).toString('base64')}"`);
  expect(html).toContain(`src="data:image/png;base64,${tinyPicture('plain.png').toString('base64')}"`);
});

test.each([
  ['missing', 'there is no folder missing, which DRYRUN_CONTENT names'],
  ['file', 'which is a file and no folder'],
  ['empty', 'has no course: neither it nor a folder in it has a `course.mdx`'],
])('%s: said, and nothing is checked', (content, said) => {
  for (const { status, text } of [cli(content, 'check'), cli(content, 'lab', 'x'), cli(content, 'build-file', 'x')]) {
    expect(text).toContain(said);
    expect(text).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
    expect(status).toBe(1);
  }
});

test('a course can begin a folder, and what is told next is told for that folder', () => {
  const { status, text } = cli('fresh', 'new', 'course', 'first', 'First');
  expect(text).toContain('wrote fresh/first/course.mdx');
  expect(text).toContain('it passes already: DRYRUN_CONTENT=fresh npm run check -- first\n');
  expect(text).toContain('to see it: DRYRUN_CONTENT=fresh npm run dev');
  expect(status).toBe(0);
});

test.each([
  [['course', 'first', 'First'], 'file', 'which is a file and no folder'],
  [['lesson', 'a/b', 'B'], 'file', 'which is a file and no folder'],
  [['lesson', 'a/b', 'B'], 'missing', 'there is no folder missing, which DRYRUN_CONTENT names'],
  [['item', 'a/b', 'text'], 'empty', 'begin one: DRYRUN_CONTENT=empty npm run new course my-course "My course"'],
])('new %j in %s: said, and nothing is written', (args, content, said) => {
  const { status, text } = cli(content, 'new', ...args);
  expect(text).toContain(said);
  expect(text).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(status).toBe(1);
});

test('mutate tells a lesson from where its author stands', () => {
  const { text } = cli('fresh', 'mutate', 'first/first-lesson', '--same');
  expect(text).toMatch(/^fresh\/first\/first-lesson: \d+ mutations to check$/m);
  expect(text).toMatch(/^fresh\/first\/first-lesson\/\w+\.(mdx|yaml):\d+:\d+: (survived|the same): /m);
}, 300_000);

test('a path that is whole is said once', () => {
  const path = join(folder, 'missing');
  expect(cli(path, 'check').text).toBe(`there is no folder ${path}, which DRYRUN_CONTENT names\n`);
});

test('a lesson of other content: the name of that is said, and with it the lesson is checked', () => {
  const lesson = join(folder, 'courses/own/headless-services');
  const { status, text } = cli('', 'check', lesson);
  expect(text).toContain(`the folder ${lesson} is not in the content, `);
  expect(text).toContain(`write DRYRUN_CONTENT=${join(folder, 'courses')} before the command`);
  expect(status).toBe(1);
  expect(cli(join(folder, 'courses'), 'check', lesson).status).toBe(0);
});

test('what is missing is not built either', () => {
  const { status, text } = runScript(project, folder, ['build'], 'missing');
  expect(text).toContain(
    `there is no folder missing, which DRYRUN_CONTENT names; it would be ${join(folder, 'missing')}`,
  );
  expect(text).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(status).toBe(1);
});
