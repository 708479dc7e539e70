import { describe, expect, test } from 'vitest';
import { checkLesson } from '../../src/check/check-lesson.ts';
import { checkWithFixes } from '../../src/check/check-with-fixes.ts';
import { fixLesson } from '../../src/check/fix.ts';
import { type Diagnostic, eachTold } from '../../src/diagnostics/diagnostic.ts';
import type { LessonFolder } from '../../src/lesson/parse.ts';
import { changed, GOOD_LESSON, readFolder, textOf } from '../read-folder.ts';

const good = readFolder(GOOD_LESSON);
const execution = textOf(good, 'execution.mdx');

function bent(...changes: readonly (readonly [string | RegExp, string])[]): LessonFolder {
  const text = changes.reduce((before, [from, to]) => {
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    return after;
  }, execution);
  return changed(good, { 'execution.mdx': text });
}

/** A variable whose value no cell can hold, as it has two lines, and its row. */
const TWO_LINES = [
  ['\n  dns:\n', '\n  lines: { label: Lines, is: \'"a\\nb"\' }\n  dns:\n'],
  ['\n| DNS response ', '\n| Lines | x | x | x | x | x | x | x |\n| DNS response '],
] as const;
const WRONG_CELL = ['| NXDOMAIN | NXDOMAIN ', '| NXDOMAIN | none     '] as const;

/** What an author is told of a lesson, those that are told together one by one. */
function told(folder: LessonFolder): Diagnostic[] {
  return eachTold(checkWithFixes(folder).diagnostics);
}

/** What the checker offers to fix: how often the help says so, and how many fixes there are. */
function offered(folder: LessonFolder): { readonly helps: number; readonly fixes: number } {
  const diagnostics = told(folder);
  return {
    helps: diagnostics.filter(({ help }) => help?.includes('--fix')).length,
    fixes: diagnostics.filter(({ fix }) => fix !== undefined).length,
  };
}

describe('--fix is offered', () => {
  test('where the lesson passes with it', () => {
    expect(offered(bent(WRONG_CELL))).toEqual({ helps: 1, fixes: 1 });
  });

  test('not where the lesson would be as wrong as before: the mistake is told without it', () => {
    const diagnostics = told(bent(...TWO_LINES));
    expect(diagnostics.map(({ rule }) => rule)).toEqual(Array.from({ length: 7 }, () => 'wrong-cell'));
    for (const { help } of diagnostics) expect(help).toMatch(/^write `a\nb` in this cell(?!.*--fix)/);
    expect(diagnostics.filter((each) => 'fix' in each)).toEqual([]);
  });

  test('for those of several that are good', () => {
    expect(offered(bent(WRONG_CELL, ...TWO_LINES))).toEqual({ helps: 1, fixes: 1 });
  });

  test('and what is offered is what --fix then writes: a wrong cell, alone, and many by one change of a manifest', () => {
    const rows = execution
      .split('\n')
      .filter((line) => /^\| (?!Variable|--)/.test(line) && line.split('|').length === 10);
    const write = (row: string, column: number): string =>
      row
        .split('|')
        .map((cell, at) => (at === column ? ' wrong ' : cell))
        .join('|');
    const cells = rows.flatMap((row) => [2, 5, 8].map((column) => bent([row, write(row, column)])));
    const deployment = textOf(good, 'deployment.yaml');
    const replicas = [1, 3, 4].map((count) =>
      changed(good, { 'deployment.yaml': deployment.replace('replicas: 2', `replicas: ${count}`) }),
    );
    expect(cells).toHaveLength(18);
    for (const folder of [...cells, ...replicas]) {
      const diagnostics = told(folder);
      const fixable = diagnostics.filter(({ fix }) => fix !== undefined);
      expect(fixable.length).toBeGreaterThan(0);
      expect(diagnostics.filter(({ help }) => help?.includes('--fix'))).toEqual(fixable);
      const { files, cells, outputs } = fixLesson(folder, diagnostics);
      expect(cells.length + outputs.length).toBe(fixable.length);
      const after = eachTold(checkLesson(changed(folder, Object.fromEntries(files))).diagnostics);
      expect(after.map(({ message }) => message).toSorted()).toEqual(
        diagnostics
          .filter((each) => !fixable.includes(each))
          .map(({ message }) => message)
          .toSorted(),
      );
    }
  });
});
