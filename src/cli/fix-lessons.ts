import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLesson } from '../check/check-lesson.ts';
import { type Fixed, fixLesson } from '../check/fix.ts';
import { byPlace, type Diagnostic, eachTold } from '../diagnostics/diagnostic.ts';
import { plural } from '../diagnostics/plural.ts';
import { lessonFolders } from '../io/check-content.ts';
import { readLessonFolder } from '../io/content-folder.ts';
import type { Workplace } from './workplace.ts';

/**
 * Writes the fixes that a check offers into the lessons' files.
 * @param folder absolute path; all content where undefined
 */
export function fixLessons(
  { project, content }: Workplace,
  folder: string | undefined,
  diagnostics: readonly Diagnostic[],
): readonly Fixed[] {
  return lessonFolders(project, content, folder).flatMap((path) => {
    const lesson = readLessonFolder(project, content, path);
    const own = diagnostics.filter(({ place }) => place.file.startsWith(`${lesson.folder}/`));
    if (eachTold(own).every(({ fix }) => fix === undefined)) return [];
    // A report leaves out some of very many, and a fix is held against all that is wrong.
    const fixed = fixLesson(lesson, checkLesson(lesson).diagnostics);
    for (const [name, text] of fixed.files) writeFileSync(join(project, lesson.folder, name), text);
    return [fixed];
  });
}

/**
 * What was written, a line each, under a line that counts it.
 * @param name how a file is told
 */
export function printFixed(fixed: readonly Fixed[], name: (file: string) => string): string {
  const cells = fixed.flatMap((each) => each.cells);
  const outputs = fixed.flatMap((each) => each.outputs);
  const lines = [...cells, ...outputs].toSorted(byPlace).map(({ place, facts }) => {
    const [was, now] = [facts?.found, facts?.expected].map((text) => (text ?? '').replaceAll('\n', ' ⏎ '));
    return `${name(place.file)}:${place.start.line}: ${was} → ${now}`;
  });
  return [`wrote ${plural(cells.length, 'cell')}, ${plural(outputs.length, 'change')} of quoted output`, ...lines].join(
    '\n',
  );
}
