import { expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { GOOD_LESSON, readFolder } from '../read-folder.ts';
import { itemMutations } from './item-mutations.ts';
import { mutations } from './mutations.ts';

test('whatever is changed in the good lesson, the checker objects', () => {
  const all = mutations(readFolder(GOOD_LESSON));
  const survivors = all.filter(({ folder }) => checkLesson(folder).diagnostics.length === 0);
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const counts = kinds.map((kind) => `${all.filter((each) => each.kind === kind).length} of ${kind}`).join(', ');
  console.log(`${all.length} mutations (${counts}): ${all.length - survivors.length} caught`);
  expect(survivors.map(({ what }) => what)).toEqual([]);
  expect(kinds).toEqual([
    'a cell',
    'a step number',
    'a command',
    'a variable',
    'a quoted command',
    'an output line',
    'a claim',
    'a key',
    'a distractor',
  ]);
  expect(all.length).toBeGreaterThan(200);
});

test.each([GOOD_LESSON, 'tests/samples/order-match'])(
  'whatever is changed in the orders and matches of %s, too',
  (name) => {
    const folder = readFolder(name);
    expect(checkLesson(folder).diagnostics).toEqual([]);
    const all = itemMutations(folder);
    const survivors = all.filter((mutation) => checkLesson(mutation.folder).diagnostics.length === 0);
    expect(survivors.map(({ what }) => what)).toEqual([]);
    for (const kind of ['an entry', 'a row', 'a target'])
      expect(all.filter((each) => each.kind === kind).length).toBeGreaterThan(10);
  },
);
