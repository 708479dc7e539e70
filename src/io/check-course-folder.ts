import { sep } from 'node:path';
import { checkCourse } from '../check/check-course.ts';
import { mostTold } from '../check/most-told.ts';
import { coursePage, type SitePage } from '../check/site-page.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Source } from '../diagnostics/source.ts';
import { type Course, parseCourse } from '../lesson/course.ts';
import type { FoundCourse } from './content-folder.ts';

/** A course's own page after it was checked. */
export interface CheckedCourse {
  readonly diagnostics: readonly Diagnostic[];
  readonly source: Source;
  /** Absent where it could not be read. */
  readonly course?: Course | undefined;
  readonly page?: SitePage | undefined;
}

function basename(path: string): string {
  return path.slice(path.lastIndexOf(sep) + 1);
}

/** Checks a course's own page. */
export function checkCourseFolder({ id, folder, file, lessons, misnamed }: FoundCourse): CheckedCourse {
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
  const names = misnamed.map((name): Diagnostic => ({
    rule: 'bad-name',
    severity: 'error',
    message: `\`${name}\` cannot be a lesson's folder: its name is not UTF-8`,
    place,
    help: 'name the folder in small letters, digits and `-`',
  }));
  const page = course && coursePage(id, course, source);
  return { source, course, page, diagnostics: mostTold([...names, ...problems, ...listed]) };
}
