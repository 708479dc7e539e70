import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Course } from '../lesson/course.ts';
import { nearest } from '../model/nearest.ts';

/** The name of a course's or a lesson's folder: it becomes part of an address. */
export const FOLDER = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Names of the site's own pages, which a course of the same name would lose its page to. */
export const TAKEN: readonly string[] = ['404', 'index', 'progress', 'proof', 'rules'];

/** What is wrong with the name of a course's folder. */
function checkName(name: string, { yaml }: Course): Diagnostic[] {
  const problem = (message: string, help: string): Diagnostic[] => [
    { rule: 'bad-name', severity: 'error', message, place: yaml.placeOfKey(['title']), help },
  ];
  if (TAKEN.includes(name))
    return problem(
      `\`${name}\` is the address of a page of the site, and cannot be a course's folder`,
      'name the folder otherwise',
    );
  return FOLDER.test(name)
    ? []
    : problem(
        `\`${name}\` cannot be a course's folder: it becomes part of an address`,
        'name the folder in small letters, digits and `-`',
      );
}

/**
 * Holds the lessons that a course lists against the lessons' folders it has, and their names and its own against addresses.
 * @param folder the name of the course's folder
 */
export function checkCourse(folder: string, course: Course, lessons: readonly string[]): readonly Diagnostic[] {
  const found = checkName(folder, course);
  const { yaml } = course;
  for (const name of lessons.filter((each) => !FOLDER.test(each))) {
    found.push({
      rule: 'bad-name',
      severity: 'error',
      message: `\`${name}\` cannot be a lesson's folder: it becomes part of an address`,
      place: yaml.placeOfKey(['lessons']),
      help: 'name the folder in small letters, digits and `-`',
    });
  }
  const unlisted = new Set(lessons.filter((each) => !course.lessons.includes(each)));
  for (const [at, name] of course.lessons.entries()) {
    if (course.lessons.indexOf(name) < at) {
      found.push({
        rule: 'bad-front-matter',
        severity: 'error',
        message: `\`${name}\` is listed twice`,
        place: yaml.placeOf(['lessons', at]),
        help: 'take one out',
      });
    }
    if (lessons.includes(name)) continue;
    const near = nearest(name, [...unlisted]) ?? nearest(name, lessons);
    // A misspelt lesson is listed, under the name that it has not: one mistake.
    if (near !== undefined) unlisted.delete(near);
    found.push({
      rule: 'missing-file',
      severity: 'error',
      message: `this course has no lesson \`${name}\``,
      place: yaml.placeOf(['lessons', at]),
      help:
        near === undefined
          ? `its folders are ${lessons.map((each) => `\`${each}\``).join(', ')}`
          : `there is a folder \`${near}\``,
    });
  }
  for (const name of unlisted) {
    found.push({
      rule: 'unlisted-lesson',
      severity: 'error',
      message: `the lesson \`${name}\` is not in the course's list`,
      place: yaml.placeOfKey(['lessons']),
      help: `add \`- ${name}\` where it belongs`,
    });
  }
  return found;
}
