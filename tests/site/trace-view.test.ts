import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { lessonViews } from '../../src/site/view/lesson-views.ts';
import { changed, GOOD_LESSON, readFolder, textOf } from '../read-folder.ts';

const samples = readdirSync(join(import.meta.dirname, '../samples')).map((name) => `tests/samples/${name}`);

describe('a trace as its page shows it', () => {
  // The tracker of this one has a single row, and a single cell in it that no other gives away.
  const without = 'tests/samples/order-match';

  test('a tracker with too few cells makes none', async () => {
    const { quiz } = await lessonViews(checkLesson(readFolder(without)));
    expect(quiz?.items.filter(({ type }) => type === 'trace')).toEqual([]);
  });

  test.each([GOOD_LESSON, ...samples.filter((name) => name !== without)])('%s', async (folder) => {
    const checked = checkLesson(readFolder(folder));
    const { quiz, execution } = await lessonViews(checked);
    if (checked.diagnostics.length > 0) {
      expect(quiz).toBeUndefined();
      return;
    }
    const item = quiz?.items.at(-1);
    if (item?.type !== 'trace') throw new Error('the quiz does not end with a trace');
    expect(item.parts.length).toBeGreaterThanOrEqual(2);
    // Each open cell has its reason and its place in the page, and is covered there.
    expect(item.parts.filter(({ why }) => why === undefined)).toEqual([]);
    for (const { show } of item.parts) expect(item.covers).toContain(show?.cell);
    // The cells are those of the page's tracker, and what is shown of them is the same.
    const tracker = execution?.tracker?.rows.map(({ cells }) => cells.map(({ text }) => text));
    const shown = item.rows.map(({ cells }, row) =>
      cells.map((cell, column) =>
        cell === 'same' ? tracker?.[row]?.[column] : 'open' in cell ? cell.open.text : cell.text,
      ),
    );
    // An author may write what has no order in any.
    const parts = (text = ''): string[] => text.split(', ').toSorted();
    expect(shown.map((cells) => cells.map(parts))).toEqual(tracker?.map((cells) => cells.map(parts)));
    const open = item.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (typeof cell === 'object' && 'open' in cell ? [cell.open] : [])),
    );
    expect(open).toEqual(item.parts);
  });

  test('its version changes with what belongs into its cells, not with the reasons', async () => {
    const good = readFolder(GOOD_LESSON);
    const version = async (execution: string): Promise<string | undefined> =>
      (await lessonViews(checkLesson(changed(good, { 'execution.mdx': execution })))).quiz?.items.at(-1)?.version;
    const text = textOf(good, 'execution.mdx');
    const kept = await version(text);
    expect(kept).toBeDefined();
    expect(
      await version(text.replace('label: DNS response', 'label: DNS says').replace('| DNS response', '| DNS says')),
    ).not.toBe(kept);
    expect(await version(text.replace('Nothing balances it', 'Nothing at all balances it'))).toBe(kept);
  });
});
