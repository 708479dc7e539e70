import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { makeNew } from '../../src/cli/new.ts';
import { DRAFTED } from '../../src/cli/new/item.ts';
import { listLesson } from '../../src/cli/new/list-lesson.ts';
import { checkContent } from '../../src/io/check-content.ts';
import { Renderer } from '../../src/site/view/html.ts';
import { copyProject } from '../copy-project.ts';
import { changed, GOOD_LESSON, readFolder, textOf } from '../read-folder.ts';
import { type Ran, runCli } from '../run-cli.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
let folder = '';

function start(): void {
  folder = mkdtempSync(join(tmpdir(), 'dryrun-new-'));
}
function end(): void {
  rmSync(folder, { recursive: true });
}

/** Makes something in the content of a folder outside the project; for what it is, see {@link passes}. */
function make(...args: readonly string[]): Ran {
  return makeIn(join(folder, 'mine'), ...args);
}

function makeIn(content: string, ...args: readonly string[]): Ran {
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  vi.spyOn(console, 'log').mockImplementation(say);
  vi.spyOn(console, 'error').mockImplementation(say);
  const status = makeNew(args, { project: PROJECT, content }, folder);
  vi.restoreAllMocks();
  return { status, text: said.join('\n') };
}

/** Everything under the folder, by path, for seeing that a refusal changed nothing. */
function everything(): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => [
      join(entry.parentPath, entry.name),
      readFileSync(join(entry.parentPath, entry.name), 'utf8'),
    ]),
  );
}

async function passes(lessons: number): Promise<void> {
  const { diagnostics, counts, crashes } = await checkContent(PROJECT, join(folder, 'mine'), undefined);
  expect(diagnostics).toEqual([]);
  expect(crashes).toEqual([]);
  expect(counts.lessons).toBe(lessons);
}

describe('what is made passes at once', () => {
  beforeEach(start);
  afterEach(end);

  test('a course, and a lesson of it, which the course then lists', async () => {
    expect(make('course', 'net', 'Net: "works"')).toMatchObject({ status: 0 });
    await passes(1);
    const made = make('lesson', 'net/readiness', 'Readiness & DNS: {why}');
    expect(made.text).toContain('wrote mine/net/readiness/quiz.mdx');
    expect(made.text).toContain('added readiness to mine/net/course.mdx');
    expect(made.status).toBe(0);
    await passes(2);
    expect(readFileSync(join(folder, 'mine/net/course.mdx'), 'utf8')).toContain('  - first-lesson\n  - readiness\n');
    expect(readFileSync(join(folder, 'mine/net/readiness/concept.mdx'), 'utf8')).toContain('Readiness & DNS: {why}');
  });

  test('what to type next names the content that was named', () => {
    for (const [named, said] of [
      ['../mine', 'DRYRUN_CONTENT=../mine npm run'],
      ['my courses', "DRYRUN_CONTENT='my courses' npm run"],
      ['', 'npm run'],
    ] as const) {
      vi.stubEnv('DRYRUN_CONTENT', named);
      const course = make('course', 'net', 'Net').text;
      const lesson = make('lesson', 'net/more', 'More').text;
      const item = make('item', 'net/more', 'match').text;
      vi.unstubAllEnvs();
      expect(course).toContain(`: ${said} check -- net\nto see it: ${said} dev`);
      expect(lesson).toContain(`: ${said} check -- net/more\nto see it: ${said} dev`);
      expect(item).toContain(`it passes already: ${said} check -- net/more`);
      rmSync(join(folder, 'mine'), { recursive: true });
    }
  });

  test('a lesson of a folder that is itself a course, which takes no course in it', async () => {
    expect(make('course', 'net', 'Net')).toMatchObject({ status: 0 });
    const own = join(folder, 'mine/net');
    expect(makeIn(own, 'lesson', 'net/more', 'More').text).toContain('added more to mine/net/course.mdx');
    expect(makeIn(own, 'item', 'net/more', 'match').text).toContain('added an item of type match');
    expect(makeIn(own, 'course', 'other', 'Other')).toMatchObject({
      status: 1,
      text: expect.stringContaining('mine/net is itself a course'),
    });
    await passes(2);
  });

  test('an item of every type, twice but for the trace, of which a lesson has one', async () => {
    expect(make('course', 'net', 'Net')).toMatchObject({ status: 0 });
    for (const type of DRAFTED)
      expect(make('item', 'net/first-lesson', type)).toMatchObject({
        status: 0,
        text: expect.stringContaining(`added an item of type ${type} to mine/net/first-lesson/quiz.mdx`),
      });
    await passes(1);
    expect(make('item', 'net/first-lesson', 'choice')).toMatchObject({ status: 0 });
    await passes(1);
    const quiz = readFileSync(join(folder, 'mine/net/first-lesson/quiz.mdx'), 'utf8');
    const files = new Map(
      readdirSync(join(folder, 'mine/net/first-lesson')).map((name) => [
        name,
        { text: readFileSync(join(folder, 'mine/net/first-lesson', name), 'utf8') },
      ]),
    );
    const { items } = checkLesson({ id: 'net/first-lesson', folder: 'first-lesson', files });
    expect(items.map(({ item }) => item.type)).toEqual(['choice', ...DRAFTED, 'choice']);
    expect(quiz).toContain('{/* #new-choice-2 */}');
  });

  test('rationales name the variable and its moments, print the values from the model, and say what is left to write', () => {
    expect(make('course', 'net', 'Net')).toMatchObject({ status: 0 });
    expect(make('item', 'net/first-lesson', 'choice').text).toContain(
      'the comments in its rationales into why it is so',
    );
    const quiz = readFileSync(join(folder, 'mine/net/first-lesson/quiz.mdx'), 'utf8');
    const [, added = ''] = quiz.split(/^## .*#new-choice.*$/m);
    expect(added).toContain(
      '  *Pod IPs* is {at(1).podIPs} after step 1, and {at(2).podIPs} after step 2. {/* say why: what does step 2 do to it? */}',
    );
    expect(added).toContain(
      '  That is *Pod IPs* after step 1. {/* say why it is tempting, and what is otherwise after step 2 than after step 1 */}',
    );
    const files = new Map(
      readdirSync(join(folder, 'mine/net/first-lesson')).map((name) => [
        name,
        { text: readFileSync(join(folder, 'mine/net/first-lesson', name), 'utf8') },
      ]),
    );
    const checked = checkLesson({ id: 'net/first-lesson', folder: 'first-lesson', files });
    const item = checked.items.map((each) => each.item).find(({ id }) => id === 'new-choice');
    if (item?.type !== 'choice') throw new Error('no choice');
    const html = item.options.map(({ rationale }) => rationale && new Renderer(checked).html(rationale));
    const text = html.map((each) => each?.replace(/<[^>]+>/g, ''));
    expect(text).toEqual([
      'That is Pod IPs after step 1.',
      'Pod IPs is 10.1.1.5, 10.1.1.6 after step 1, and 10.1.1.5 after step 2.',
    ]);
  });

  test('a rule: its own test passes, and the shipped content still does', () => {
    const project = copyProject();
    try {
      const made = runCli(project, project, ['new', 'rule', 'odd-stem']);
      expect(made.text).toContain('added oddStem to src/check/rules/index.ts');
      expect(made.status).toBe(0);
      expect(runCli(project, project, ['check']).text).toMatch(/^no errors; checked/);
      for (const name of ['tests/read-folder.ts', 'tests/vitest.config.ts'])
        writeFileSync(join(project, name), readFileSync(join(PROJECT, name)));
      const vitest = ['vitest', 'run', '--config', 'tests/vitest.config.ts', 'tests/check/odd-stem.test.ts'];
      const { status, stdout } = spawnSync('npx', vitest, { cwd: project, encoding: 'utf8' });
      expect(stdout).toContain('2 passed');
      expect(status).toBe(0);
      const again = runCli(project, project, ['new', 'rule', 'odd-stem']);
      expect(again.status).toBe(1);
      expect(again.text).toContain('src/check/rules/odd-stem.ts');
      expect(again.text).toContain('nothing was written');
      expect(readFileSync(join(project, 'src/check/rules/index.ts'), 'utf8').match(/odd-stem/g)).toHaveLength(1);
    } finally {
      rmSync(project, { recursive: true });
    }
  });
});

describe('what is refused, with what to do; nothing is written', () => {
  beforeAll(() => {
    start();
    expect(make('course', 'net', 'Net')).toMatchObject({ status: 0 });
  });
  afterAll(end);

  test.each([
    ['nothing', [], 'what is to be made?'],
    ['a kind that is none', ['page'], '`page` is none of these'],
    ['a kind that every object has', ['constructor'], '`constructor` is none of these'],
    ['a lesson without a course', ['lesson', 'readiness', 'A title'], 'name the lesson by its course and its folder'],
    ['a lesson in a course that is not there', ['lesson', 'nett/x', 'A title'], 'there is a course `net`'],
    ['a lesson whose name is no address', ['lesson', 'net/Réadiness 2', 'A title'], 'such as `readiness-2`'],
    ['a lesson outside the content', ['lesson', '../x', 'A title'], "`..` cannot be a course's folder"],
    ['a lesson that is there', ['lesson', 'net/first-lesson', 'A title'], 'is there already; nothing was written'],
    ['a lesson without a title', ['lesson', 'net/x'], 'which title? write it in quotes'],
    ['a title of several words', ['lesson', 'net/x', 'A', 'title'], 'put the title in quotes'],
    ['a title of two lines', ['lesson', 'net/x', 'A\ntitle'], 'a title is one line of text'],
    ['a course that is there', ['course', 'net', 'Net'], 'are there already; nothing was written'],
    ['a course of a name that is taken', ['course', 'progress', 'Net'], 'is the address of a page of the site'],
    ['an item of a type that is none', ['item', 'net/first-lesson', 'choise'], 'there is `choice`'],
    ['an item for no lesson', ['item', 'net/frist-lesson', 'choice'], 'there is a lesson `net/first-lesson`'],
    ['an item whose id is taken', ['item', 'net/first-lesson', 'choice', 'pods-after-step-2'], 'take another id'],
    ['an item whose id is none', ['item', 'net/first-lesson', 'choice', 'My Id'], 'such as `my-id`'],
    ['a rule of one word', ['rule', 'odd'], 'two words or more'],
    ['a rule that is there', ['rule', 'wrong-cell'], 'wrong-cell.ts'],
  ])('%s', (_, args, said) => {
    const before = everything();
    const { status, text } = make(...args);
    expect(text).toContain(said);
    expect(status).toBe(1);
    expect(everything()).toEqual(before);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  test('an item in a lesson that is wrong', () => {
    const file = join(folder, 'mine/net/first-lesson/execution.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace('size(podIPs) == 2', 'size(podIPs) == 3'));
    const { status, text } = make('item', 'net/first-lesson', 'choice');
    expect(text).toContain('this lesson is wrong: see npm run check -- net/first-lesson');
    expect(status).toBe(1);
  });

  test('a lesson of a course whose page is wrong', () => {
    writeFileSync(join(folder, 'mine/net/course.mdx'), '---\ntitle: [\n---\n');
    const { status, text } = make('lesson', 'net/x', 'X');
    expect(text).toContain('mend it first');
    expect(status).toBe(1);
    expect(existsSync(join(folder, 'mine/net/x'))).toBe(false);
  });
});

test.each([
  ['lessons:\n  - one\nx', 'lessons:\n  - one\n  - new\nx'],
  ['lessons:\n- "one" # the first\n- two\t\nx', 'lessons:\n- "one" # the first\n- two\t\n- new\nx'],
  ['lessons: [one, two]\nx', 'lessons: [one, two, new]\nx'],
  ['lessons: [\n  one,\n  two,\n  ]\nx', 'lessons: [\n  one,\n  two, new,\n  ]\nx'],
  ['lessons: one\nx', undefined],
])('a lesson joins the list as it is written: %j', (list, listed) => {
  const page = (text: string): string => `---\ntitle: T\nsummary: S\n${text.replace(/x$/, '---\n\nText.\n')}`;
  expect(listLesson(page(list), 'new')).toBe(listed === undefined ? undefined : page(listed));
});

test('there is a draft for every item type', () => {
  const good = readFolder(GOOD_LESSON);
  const quiz = `${textOf(good, 'quiz.mdx')}\n## Which? {/* #which, type: zzz */}\n\nText.\n`;
  const { diagnostics } = checkLesson(changed(good, { 'quiz.mdx': quiz }));
  const [, listed = ''] = /^the types are (.*)$/.exec(diagnostics.map(({ help }) => help).join('\n')) ?? [];
  expect([...listed.matchAll(/`(\w+)`/g)].map((match) => match[1])).toEqual(DRAFTED);
});
