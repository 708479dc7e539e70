import { expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { GOOD_LESSON, readFolder } from '../read-folder.ts';
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
