import { type Diagnostic, eachTold, type Fix } from '../diagnostics/diagnostic.ts';
import type { LessonFolder } from '../lesson/parse.ts';
import { checkLesson } from './check-lesson.ts';
import { type NewCell, splitRow, writeCells } from './straight-table.ts';

/** What fixing a lesson came to: the files that change, by name, and what was put right in them. */
export interface Fixed {
  readonly files: ReadonlyMap<string, string>;
  readonly cells: readonly Diagnostic[];
  readonly outputs: readonly Diagnostic[];
}

/** A stretch of a text, by offsets, and what stands there instead. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How often a lesson is checked again to find the fixes that are good. */
const MOST_TRIES = 30;

function isFixable({ rule, fix }: Diagnostic): boolean {
  return (rule === 'wrong-cell' || rule === 'wrong-output') && fix !== undefined;
}

/** The cells of one table as one edit of the lines that it stands in. */
function tableEdit(text: string, fixes: readonly Fix[]): Edit {
  const lines = text.split('\n');
  const isRow = (at: number): boolean => lines[at]?.includes('|') === true;
  let first = (fixes[0]?.place.start.line ?? 1) - 1;
  let last = first;
  while (isRow(first - 1)) first -= 1;
  while (isRow(last + 1)) last += 1;
  const table = lines.slice(first, last + 1);
  const cells = fixes.map(({ place, replacement }): NewCell => {
    const row = place.start.line - 1 - first;
    const column = splitRow((table[row] ?? '').slice(0, place.start.column - 1)).length - 2;
    return { row, column, text: replacement };
  });
  const start = lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0);
  return { start, end: start + table.join('\n').length, text: writeCells(table, cells).join('\n') };
}

function apply(text: string, fixable: readonly Diagnostic[]): string {
  const fixesOf = (rule: string): Fix[] =>
    fixable.flatMap((each) => (each.rule === rule && each.fix ? [each.fix] : []));
  const cells = fixesOf('wrong-cell');
  const edits = fixesOf('wrong-output').map(({ place, replacement }): Edit => {
    return { start: place.start.offset, end: place.end.offset, text: replacement };
  });
  return (
    [...edits, ...(cells.length === 0 ? [] : [tableEdit(text, cells)])]
      // From the last to the first; an empty line has no width, so what comes behind it may begin at the same place.
      .toReversed()
      .toSorted((a, b) => b.start - a.start || b.end - a.end)
      .reduce((before, edit) => before.slice(0, edit.start) + edit.text + before.slice(edit.end), text)
  );
}

function patch(folder: LessonFolder, fixable: readonly Diagnostic[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [name, file] of folder.files) {
    const here = fixable.filter(({ fix }) => fix?.place.file === `${folder.folder}/${name}`);
    if (here.length > 0 && 'text' in file) files.set(name, apply(file.text, here));
  }
  return files;
}

/** What is wrong with the lesson when these fixes are in it. */
function checkedWith(folder: LessonFolder, fixed: readonly Diagnostic[]): readonly Diagnostic[] {
  const texts = patch(folder, fixed);
  const patched = [...folder.files].map(([name, file]) => {
    const text = texts.get(name);
    return [name, text === undefined ? file : { text }] as const;
  });
  return eachTold(checkLesson({ ...folder, files: new Map(patched) }).diagnostics);
}

/** What says the same mistake again after lines have moved. */
function mistakeOf({ rule, message, place }: Diagnostic): string {
  return `${place.file} ${rule} ${message}`;
}

/** Whether the lesson loses what these fixes are for, and gains no other error; how an item is written may be told only now. */
function passes(folder: LessonFolder, diagnostics: readonly Diagnostic[], fixed: readonly Diagnostic[]): boolean {
  const left = diagnostics.filter((each) => !fixed.includes(each)).map(mistakeOf);
  const errors = checkedWith(folder, fixed).filter(({ severity }) => severity === 'error');
  return errors.every((each) => {
    const at = left.indexOf(mistakeOf(each));
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}

/**
 * Of diagnostics that are told alone, those whose fixes are good, together: the lesson, checked again with them, has lost these errors and
 * gained none. Where the fixes are not good as a whole, they are tried by halves, as often as anybody waits for.
 */
export function goodFixes(folder: LessonFolder, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  let tries = MOST_TRIES;
  const goodOf = (fixes: readonly Diagnostic[], before: readonly Diagnostic[]): readonly Diagnostic[] => {
    const all = [...before, ...fixes];
    if (fixes.length === 0 || tries === 0) return before;
    tries -= 1;
    if (passes(folder, diagnostics, all)) return all;
    if (fixes.length === 1) return before;
    const half = Math.ceil(fixes.length / 2);
    return goodOf(fixes.slice(half), goodOf(fixes.slice(0, half), before));
  };
  return goodOf(diagnostics.filter(isFixable), []);
}

/** Writes the model's values into wrong tracker cells and wrong lines of quoted output, where that is good, and nothing else. */
export function fixLesson(folder: LessonFolder, diagnostics: readonly Diagnostic[]): Fixed {
  const good = goodFixes(folder, eachTold(diagnostics));
  return {
    files: patch(folder, good),
    cells: good.filter(({ rule }) => rule === 'wrong-cell'),
    outputs: good.filter(({ rule }) => rule === 'wrong-output'),
  };
}
