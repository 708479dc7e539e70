import { describe, expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { byPlace } from '../../src/diagnostics/diagnostic.ts';
import { headline } from '../../src/diagnostics/text.ts';
import { FORMATS } from '../../src/import/formats.ts';
import { importItems } from '../../src/import/import-items.ts';
import { changed, GOOD_LESSON, readFolder, textOf } from '../read-folder.ts';
import { readSamples } from './read-samples.ts';

const lesson = readFolder(GOOD_LESSON);

describe.each(FORMATS)('the samples of $name', (format) => {
  const { items, problems } = format.read(readSamples(format));
  const written = importItems(items, new Set());

  test('come to the items, and to what is lost of them, that stand beside', async () => {
    const told = [...problems, ...written.problems]
      .toSorted(byPlace)
      .map((each) => headline(each))
      .join('\n');
    const text = `${written.items.map((each) => each.text).join('\n')}\n---\n\n${told}\n`;
    await expect(text).toMatchFileSnapshot(`expected/${format.name}.txt`);
  });

  test('count as asserted in a lesson, and break nothing of it', () => {
    // A sample speaks of a step that the lesson has not.
    const added = written.items.map((each) => each.text.replace('step 9', 'step nine')).join('\n');
    const quiz = `${textOf(lesson, 'quiz.mdx')}\n${added}`;
    const { diagnostics, receipt } = checkLesson(changed(lesson, { 'quiz.mdx': quiz }));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const said = added.match(/unproved\("imported from [\w.]+"\)/g)?.length ?? 0;
    expect(said).toBeGreaterThan(5);
    const before = checkLesson(lesson).receipt;
    const isNew = ({ why }: { readonly why?: string }): boolean => why?.startsWith('imported from ') === true;
    expect(receipt.entries.filter(isNew).map(({ standing }) => standing)).toEqual(Array(said).fill('asserted'));
    const entries = receipt.entries.filter((entry) => !isNew(entry));
    expect({ ...receipt, entries }).toEqual({ ...before, asserted: before.asserted + said });
  });
});
