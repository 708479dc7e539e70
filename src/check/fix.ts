import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import type { LessonFolder } from '../lesson/parse.ts';
import { checkLesson } from './check-lesson.ts';

/** What fixing a lesson's tracker came to: the files that change, by name. */
export interface Fixed {
  readonly files: ReadonlyMap<string, string>;
  readonly count: number;
}

function apply(text: string, fixes: readonly Fix[]): string {
  return fixes
    .toSorted((a, b) => b.place.start.offset - a.place.start.offset)
    .reduce((before, { place, replacement }) => {
      const empty = before.slice(place.start.offset, place.end.offset).trim() === '';
      return (
        before.slice(0, place.start.offset) +
        (empty ? ` ${replacement} ` : replacement) +
        before.slice(place.end.offset)
      );
    }, text);
}

function patch(folder: LessonFolder, fixable: readonly Diagnostic[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [name, file] of folder.files) {
    const fixes = fixable.flatMap(({ fix }) => (fix?.place.file === `${folder.folder}/${name}` ? [fix] : []));
    if (fixes.length > 0 && 'text' in file) files.set(name, apply(file.text, fixes));
  }
  return files;
}

function errorsWith(folder: LessonFolder, files: ReadonlyMap<string, string>): number {
  const patched = [...folder.files].map(([name, file]) => {
    const text = files.get(name);
    return [name, text === undefined ? file : { text }] as const;
  });
  return checkLesson({ ...folder, files: new Map(patched) }).diagnostics.length;
}

/**
 * Writes the model's values into wrong tracker cells, and nothing else. Each is kept only if the lesson, checked again
 * with it, has lost that error and gained none.
 */
export function fixLesson(folder: LessonFolder, diagnostics: readonly Diagnostic[]): Fixed {
  const fixable = diagnostics.filter((each) => each.rule === 'wrong-cell' && each.fix !== undefined);
  const all = patch(folder, fixable);
  if (errorsWith(folder, all) === diagnostics.length - fixable.length) return { files: all, count: fixable.length };
  const good = fixable.filter((each) => errorsWith(folder, patch(folder, [each])) === diagnostics.length - 1);
  return { files: patch(folder, good), count: good.length };
}
