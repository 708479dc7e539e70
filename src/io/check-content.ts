import { relative, resolve, sep } from 'node:path';
import { checkCourse } from '../check/check-course.ts';
import { type CheckedLesson, checkLesson } from '../check/check-lesson.ts';
import { add, type Counts, NOTHING } from '../check/counts.ts';
import { byPlace, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { Source } from '../diagnostics/source.ts';
import type { LessonFolder } from '../lesson/parse.ts';
import { findContent, type FoundCourse, readLessonFolder } from './content-folder.ts';

/** What checking a content folder came to. */
export interface ContentReport {
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: Counts;
  readonly sources: ReadonlyMap<string, Source>;
}

function basename(path: string): string {
  return path.slice(path.lastIndexOf(sep) + 1);
}

/** Checks a course's own page. */
export function checkCourseFolder({ folder, file, lessons }: FoundCourse): { readonly diagnostics: readonly Diagnostic[]; readonly source: Source } {
  const source = new Source(`${folder}/course.mdx`, file !== undefined && 'text' in file ? file.text : '');
  const place = source.place(0, 0);
  if (file === undefined) {
    return { source, diagnostics: [{ rule: 'missing-file', severity: 'error', message: 'this course has no `course.mdx`', place, help: 'write it, with `title`, `summary` and the list of `lessons`' }] };
  }
  if ('refused' in file) return { source, diagnostics: [{ rule: 'unreadable-file', severity: 'error', message: file.refused, place }] };
  return { source, diagnostics: checkCourse(source, lessons.map(basename)) };
}

function within(path: string, parent: string): boolean {
  const rest = relative(parent, path);
  return rest === '' || (!rest.startsWith('..') && !rest.startsWith(sep));
}

/**
 * Checks the lessons of a content folder, or those at or under one folder in it.
 * @param project absolute path of the project
 * @param content absolute path of the content folder
 * @param only absolute path of the folder to check; all of it where undefined
 * @param visit told of each lesson as it is checked
 */
export function checkContent(project: string, content: string, only: string | undefined, visit: (folder: LessonFolder, checked: CheckedLesson) => void = () => {}): ContentReport {
  const wanted = resolve(only ?? content);
  const diagnostics: Diagnostic[] = [];
  const sources = new Map<string, Source>();
  let counts = NOTHING;
  for (const course of findContent(project, content).courses) {
    const path = resolve(project, course.folder);
    if (within(path, wanted)) {
      const checked = checkCourseFolder(course);
      diagnostics.push(...checked.diagnostics);
      sources.set(checked.source.file, checked.source);
    }
    for (const lesson of course.lessons.filter((each) => within(each, wanted))) {
      const folder = readLessonFolder(project, content, lesson);
      const checked = checkLesson(folder);
      visit(folder, checked);
      diagnostics.push(...checked.diagnostics);
      counts = add(counts, checked.counts);
      for (const [file, source] of checked.sources) if (checked.diagnostics.length > 0) sources.set(file, source);
    }
  }
  return { diagnostics: diagnostics.toSorted(byPlace), counts, sources };
}
