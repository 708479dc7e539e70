import { expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { lessonViews } from '../../src/site/view/lesson-views.ts';
import type { ItemView } from '../../src/site/view/quiz-views.ts';
import { changed, GOOD_LESSON, readFolder } from '../read-folder.ts';

const good = readFolder(GOOD_LESSON);

/** An item's view, from what stands under its stem. */
async function view(under: string, settings = ''): Promise<ItemView> {
  const quiz = `---\ntitle: Check yourself\n---\n\n## What is so? {/* #so${settings} */}\n\n${under}\n`;
  const checked = checkLesson(changed(good, { 'quiz.mdx': quiz }));
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [item] = (await lessonViews(checked)).quiz?.items ?? [];
  if (item === undefined) throw new Error('no item');
  return item;
}

test('forms say how they are read, who says so, and only once why', async () => {
  const gone = '{at(6).dns.rcode == "NXDOMAIN"}';
  const item = await view(
    `- = NXDOMAIN ${gone}\n- = gone ${gone}\n- = no name {source("https://example.com/a")}\n- != {at(5).dns}`,
  );
  if (item.type !== 'text') throw new Error(item.type);
  expect(item.forms.map(({ text, readAs, source, why }) => [text, readAs, source, why !== undefined])).toEqual([
    ['NXDOMAIN', 'nxdomain', undefined, true],
    ['gone', undefined, undefined, false],
    ['no name', undefined, 'https://example.com/a', false],
    ['10.1.1.5, 10.1.1.7', undefined, undefined, false],
  ]);
});

test('where capital letters matter, that is said, and a form is read as it is written', async () => {
  const under = '= NXDOMAIN {at(6).dns.rcode == "NXDOMAIN"}';
  const [without, cased] = [await view(under), await view(under, ', case: true')];
  if (without.type !== 'text' || cased.type !== 'text') throw new Error('no text');
  expect([without.note, cased.note].map((note) => note.includes('Capital letters matter'))).toEqual([false, true]);
  expect(cased.forms[0]?.readAs).toBeUndefined();
  expect(without.version).not.toBe(cased.version);
});

test.each([
  ['- = {at(3).dns.ttl} s ± 500 ms', '30 s ± 500 ms', 's'],
  ['- = 2 {size(at(3).podIPs) == 2}', '2', ''],
  ['- = 2 +- 0.5 kB {size(at(3).podIPs) == 2}', '2 kB ± 0.5 kB', 'kB'],
])('a number and its unit: %s', async (under, text, unit) => {
  const item = await view(under);
  if (item.type !== 'numeric') throw new Error(item.type);
  expect([item.forms[0]?.text, item.unit]).toEqual([text, unit]);
});

test('a terminal has a field in the place of a line, and not the line', async () => {
  const item = await view(
    '```console after step 5\n$ dig +short my-headless-service.default.svc.cluster.local\n10.1.1.5\n???\n```',
  );
  if (item.type !== 'console') throw new Error(item.type);
  const [gap] = item.gaps;
  expect(gap?.text).toBe('10.1.1.7');
  expect(item.terminal).toContain(`10.1.1.5\n<span class="gap" data-of="${gap?.id}"><input name="${gap?.id}"`);
  expect(item.terminal).toContain('aria-label="Line 2 of what dig +short');
  expect(item.terminal).not.toMatch(/10\.1\.1\.7|\?\?\?/);
  expect(item.policy).toBe('');
});

test('how lines count is said where there are several', async () => {
  const under = '```console start\n$ dig +short x\n$ kubectl get service a\n???\n$ kubectl get service b\n???\n```';
  expect((await view(under)).policy).toBe('Each right line counts.');
  expect((await view(under, ', partial: false')).policy).toBe('It counts only if all lines are right.');
});
