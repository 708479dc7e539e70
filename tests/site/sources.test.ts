import { expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { lessonViews } from '../../src/site/view/lesson-views.ts';
import type { ItemView } from '../../src/site/view/quiz-views.ts';
import { changed, GOOD_LESSON, readFolder } from '../read-folder.ts';

const good = readFolder(GOOD_LESSON);
const SAID = '{source("https://example.com/a")}';
const TWO = '{size(at(3).podIPs) == 2}';

/** The parts of an item that its key panel lists, from what stands under its stem. */
async function parts(under: string): Promise<readonly { readonly source?: string }[]> {
  const quiz = `---\ntitle: Check yourself\n---\n\n## What is so? {/* #so */}\n\n${under}\n`;
  const checked = checkLesson(changed(good, { 'quiz.mdx': quiz }));
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [item] = (await lessonViews(checked)).quiz?.items ?? [];
  return partsOf(item);
}

function partsOf(item: ItemView | undefined): readonly { readonly source?: string }[] {
  if (item === undefined) return [];
  if ('options' in item) return item.options;
  if ('entries' in item) return item.entries;
  return 'forms' in item ? item.forms : item.type === 'match' ? item.rows : [];
}

test.each([
  ['a choice', `- [x] A ${SAID}\n- [ ] B ${SAID}\n- [ ] C {size(at(3).podIPs) == 3}`, [true, true, false]],
  ['a multiple response', `- [x] A ${SAID}\n- [x] B ${TWO}\n- [ ] C ${SAID}`, [true, false, true]],
  ['an order', `1. A ${SAID}\n2. B {size(podIPs) == 2}\n3. C ${SAID}`, [true, false, true]],
  ['a match', `| a | b |\n| --- | --- |\n| One | A ${SAID} |\n| Two | B ${SAID} |`, [true, true]],
  ['a text', `- = a ${SAID}\n- != b ${SAID}`, [true, true]],
  ['a number', `- = 2 ${SAID}\n- != 3 ${SAID}`, [true, true]],
])('who says so is told of each part of %s', async (_, under, expected) => {
  const sources = (await parts(under)).map(({ source }) => source === 'https://example.com/a');
  expect(sources).toEqual(expected);
});

test('and where the execution shows it too', async () => {
  const both = async (under: string): Promise<unknown> => (await parts(under))[0];
  const said = { source: 'https://example.com/a', why: { id: expect.any(String) } };
  expect(await both(`- [x] A ${TWO} ${SAID}\n- [ ] B ${SAID}`)).toMatchObject(said);
  expect(await both(`1. A {size(podIPs) == 2} ${SAID}\n2. B {"10.1.1.7" in podIPs}`)).toMatchObject(said);
  expect(await both(`- = A ${TWO} ${SAID}`)).toMatchObject(said);
  const row = `| a | b |\n| --- | --- |\n| After step 3 | A {size(podIPs) == 2} ${SAID} |\n| Start | B {size(podIPs) == 0} |`;
  expect(await both(row)).toMatchObject(said);
});
