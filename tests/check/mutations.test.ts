import { expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { GOOD_LESSON, readFolder } from '../read-folder.ts';
import { itemMutations } from './item-mutations.ts';
import { type Mutation, mutations } from './mutations.ts';

/** What is broken of items that readers write in. */
const WRITTEN = ['an accepted form', 'an anticipated form', 'a gap'];

/** Breaks every thing of a lesson, or those of some kinds, and expects each to be told. */
function expectCaught(folder: string, only?: readonly string[]): Mutation[] {
  const all = mutations(readFolder(folder)).filter(({ kind }) => only?.includes(kind) ?? true);
  const survivors = all.filter(({ folder }) => checkLesson(folder).diagnostics.length === 0);
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const counts = kinds.map((kind) => `${all.filter((each) => each.kind === kind).length} of ${kind}`).join(', ');
  console.log(`${all.length} mutations (${counts}): ${all.length - survivors.length} caught`);
  expect(survivors.map(({ what }) => what)).toEqual([]);
  return all;
}

test('whatever is changed in the good lesson, the checker objects', () => {
  const all = expectCaught(GOOD_LESSON);
  const kinds = [...new Set(all.map(({ kind }) => kind))];
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
    ...WRITTEN,
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

test('and whatever is changed in items that readers write in', () => {
  const all = expectCaught('tests/samples/written-items', WRITTEN);
  const of = (kind: string): number => all.filter((each) => each.kind === kind).length;
  for (const kind of WRITTEN) expect(of(kind), kind).toBeGreaterThan(2);
});
