import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CheckCache } from '../../src/io/check-cache.ts';
import { checkContent, type ContentReport } from '../../src/io/check-content.ts';
import { copyProject } from '../copy-project.ts';

const project = copyProject();
const content = join(project, 'content');
const course = join(content, 'kubernetes');
const other = join(course, 'other');
const page = readFileSync(join(course, 'course.mdx'), 'utf8').replace(/(\s+- )headless-services/, '$&$1other');
const quiz = readFileSync(join(course, 'headless-services/quiz.mdx'), 'utf8');
const id = /\/\* #([a-z0-9-]+)/.exec(quiz)?.[1] ?? '';

beforeAll(() => cpSync(join(course, 'headless-services'), other, { recursive: true }));
beforeEach(() => write({}));
afterAll(() => rmSync(project, { recursive: true }));

/** Puts a sentence at the end of the other lesson's concept, and of the course's page. */
function write({ lesson = '', introduction = '' }: { lesson?: string; introduction?: string }): void {
  const concept = readFileSync(join(course, 'headless-services/concept.mdx'), 'utf8');
  writeFileSync(join(other, 'concept.mdx'), `${concept.trimEnd()}\n\n${lesson}\n`);
  writeFileSync(join(course, 'course.mdx'), `${page.trimEnd()}\n\n${introduction}\n`);
}

function check(only?: string): Promise<ContentReport> {
  return checkContent(project, content, only && join(content, only), {
    cache: new CheckCache(project, join(project, 'cache')),
  });
}

function told({ diagnostics }: ContentReport): string[] {
  return diagnostics.map(({ rule, message, help = '' }) => `${rule}: ${message}; ${help}`);
}

test.each([
  '/',
  '/kubernetes/',
  '/kubernetes/headless-services/',
  '/kubernetes/headless-services',
  '/kubernetes/headless-services/#quiz',
  '/kubernetes/headless-services/#step-6',
  `/kubernetes/headless-services/#item-${id}`,
  '../headless-services/#c-dns-3',
  '../',
  './receipt/',
  'receipt.json',
  '#execution',
  '#top',
  '/kubernetes/headless-services/?a=/b/#quiz',
  '/proof/',
  '/progress/',
  '/rules/',
  '/rules/wrong-cell/',
  'https://example.com/kubernetes/nothing/',
  'mailto:somebody@example.com',
])('%s leads somewhere', async (url) => {
  write({ lesson: `See [this](${url}).` });
  expect(told(await check())).toEqual([]);
});

describe('what leads nowhere', () => {
  test.each([
    [
      '/kubernetes/headless-service/',
      'this site has no page `/kubernetes/headless-service/`',
      '/kubernetes/headless-services/',
    ],
    ['../headles-services/', 'this site has no page `/kubernetes/headles-services/`', '/kubernetes/headless-services/'],
    ['/dns/headless-services', 'this site has no page `/dns/headless-services/`', '/kubernetes/headless-services/'],
    ['/nowhere-at-all-to-be-seen/', 'this site has no page `/nowhere-at-all-to-be-seen/`', 'from the root of the site'],
    ['/rules/wrong-cel/', 'this site has no page `/rules/wrong-cel/`', '/rules/wrong-cell/'],
    ['../../../kubernetes.txt', 'this site has no page `/../kubernetes.txt`', ''],
    ['service.yaml', 'this site has no page `/kubernetes/other/service.yaml`', ''],
    ['execution.mdx', 'this site has no page `/kubernetes/other/execution.mdx`', ''],
    ['#quizz', 'the page `/kubernetes/other/` has no `#quizz`', '#quiz'],
    ['#step-7', 'the page `/kubernetes/other/` has no `#step-7`', '#step-'],
    [`../headless-services/#${id}`, `the page \`/kubernetes/headless-services/\` has no \`#${id}\``, `#item-${id}`],
    ['#nope-not-here', 'the page `/kubernetes/other/` has no `#nope-not-here`', '`#item-` and its id'],
  ])('%s', async (url, message, help) => {
    write({ lesson: `See **[this](${url})**.` });
    const [first = '', ...more] = told(await check());
    expect(more).toEqual([]);
    expect(first).toContain(`unknown-page: ${message}; `);
    expect(first).toContain(help);
  });

  test('is told at its address, in the quiz and in a table too, with the line', async () => {
    const execution = readFileSync(join(other, 'execution.mdx'), 'utf8');
    writeFileSync(join(other, 'execution.mdx'), execution.replace(/^\| 1 \| /m, '| 1 | [Before](../befor/) '));
    const { diagnostics, sources } = await check();
    const [{ place } = {}] = diagnostics;
    writeFileSync(join(other, 'execution.mdx'), execution);
    expect(diagnostics).toHaveLength(1);
    expect(sources.get(place?.file ?? '')?.text.slice(place?.start.offset, place?.end.offset)).toBe('../befor/');
  });

  test("on a course's own page", async () => {
    write({ introduction: 'Begin with [this](haedless-services/), or [that](headless-services/).' });
    expect(told(await check())).toEqual([
      'unknown-page: this site has no page `/kubernetes/haedless-services/`; there is a page `/kubernetes/headless-services/`',
    ]);
  });

  test('a check of one lesson knows the others', async () => {
    write({ lesson: 'See [one](../headless-services/), [two](../headless-servics/).' });
    expect(told(await check('kubernetes/other'))).toHaveLength(1);
  });
});

test('a lesson that is as it was is not checked again, and its links are held all the same', async () => {
  const third = join(course, 'third');
  write({ lesson: 'See [this](../third/#quiz).' });
  cpSync(join(course, 'headless-services'), third, { recursive: true });
  expect(told(await check()).map((each) => each.split(':')[0])).toEqual(['unlisted-lesson']);
  rmSync(third, { recursive: true });
  const report = await check();
  expect(report.anew).not.toContain('content/kubernetes/other');
  expect(told(report)).toEqual([expect.stringContaining('this site has no page `/kubernetes/third/`')]);
});

test('what a lesson that is wrong has is not known, and is not told', async () => {
  write({ lesson: 'See [this](../other/#nope). {1 == 2}' });
  expect(told(await check()).filter((each) => each.startsWith('unknown-page'))).toEqual([]);
});
