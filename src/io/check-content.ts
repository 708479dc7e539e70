import { relative, resolve, sep } from 'node:path';
import { checkCourse } from '../check/check-course.ts';
import { add, type Counts, NOTHING } from '../check/counts.ts';
import { byPlace, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { Source } from '../diagnostics/source.ts';
import { type Course, parseCourse } from '../lesson/course.ts';
import { checkJob } from './check-job.ts';
import { findContent, type FoundCourse } from './content-folder.ts';
import { inParallel } from './pool.ts';

/** What checking a content folder came to. */
export interface ContentReport {
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: Counts;
  readonly sources: ReadonlyMap<string, Source>;
  /** Bugs in the checker, each with its stack. */
  readonly crashes: readonly string[];
}

function basename(path: string): string {
  return path.slice(path.lastIndexOf(sep) + 1);
}

/** Checks a course's own page. */
export function checkCourseFolder({ id, folder, file, lessons }: FoundCourse): {
  readonly diagnostics: readonly Diagnostic[];
  readonly source: Source;
  /** Absent where it could not be read. */
  readonly course?: Course | undefined;
} {
  const source = new Source(`${folder}/course.mdx`, file !== undefined && 'text' in file ? file.text : '');
  const place = source.place(0, 0);
  if (file === undefined) {
    return {
      source,
      diagnostics: [
        {
          rule: 'missing-file',
          severity: 'error',
          message: 'this course has no `course.mdx`',
          place,
          help: 'write it, with `title`, `summary` and the list of `lessons`',
        },
      ],
    };
  }
  if ('refused' in file)
    return {
      source,
      diagnostics: [{ rule: 'unreadable-file', severity: 'error', message: file.refused, place, help: file.help }],
    };
  const { course, problems } = parseCourse(source);
  const listed = course === undefined ? [] : checkCourse(id, course, lessons.map(basename));
  return { source, course, diagnostics: [...problems, ...listed] };
}

function within(path: string, parent: string): boolean {
  const rest = relative(parent, path);
  return rest === '' || (!rest.startsWith('..') && !rest.startsWith(sep));
}

/** The folders of the lessons at or under a folder, in the order they are found. */
export function lessonFolders(project: string, content: string, only: string | undefined): readonly string[] {
  const wanted = resolve(only ?? content);
  return findContent(project, content)
    .courses.flatMap(({ lessons }) => lessons)
    .filter((path) => within(path, wanted));
}

/**
 * Checks the lessons of a content folder, or those at or under one folder in it.
 * @param project absolute path of the project
 * @param content absolute path of the content folder
 * @param only absolute path of the folder to check; all of it where undefined
 */
export async function checkContent(project: string, content: string, only: string | undefined): Promise<ContentReport> {
  const courses = findContent(project, content)
    .courses.filter(({ folder }) => within(resolve(project, folder), resolve(only ?? content)))
    .map(checkCourseFolder);
  const jobs = lessonFolders(project, content, only).map((path) => ({ project, content, path }));
  const lessons = await inParallel(new URL('./check-worker.ts', import.meta.url), checkJob, jobs);
  const texts = lessons.flatMap((lesson) => [...lesson.texts]);
  return {
    diagnostics: [...courses, ...lessons].flatMap(({ diagnostics }) => diagnostics).toSorted(byPlace),
    crashes: lessons.flatMap(({ crash }) => crash ?? []),
    counts: lessons.reduce<Counts>((sum, { counts }) => add(sum, counts), NOTHING),
    sources: new Map(
      [...courses.map(({ source }) => source), ...texts.map(([file, text]) => new Source(file, text))].map((source) => [
        source.file,
        source,
      ]),
    ),
  };
}
