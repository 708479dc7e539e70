import { Source } from '../../diagnostics/source.ts';
import { parseCourse } from '../../lesson/course.ts';

/**
 * A course's page with one more lesson at the end of its list, and nothing else changed.
 * @param text `course.mdx`
 * @returns undefined where the page is wrong, or its list is not written in a way that can be added to
 */
export function listLesson(text: string, name: string): string | undefined {
  const { course } = parseCourse(new Source('course.mdx', text));
  const last = course?.yaml.placeOf(['lessons', course.lessons.length - 1]);
  if (course === undefined || last === undefined) return undefined;
  const { start, end } = { start: last.start.offset, end: last.end.offset };
  const [, indent] = /(?:^|\n)([ \t]*- +)$/.exec(text.slice(0, start)) ?? [];
  const lineEnd = end + text.slice(end).search(/\r?\n/);
  const added =
    indent === undefined
      ? `${text.slice(0, end)}, ${name}${text.slice(end)}`
      : `${text.slice(0, lineEnd)}\n${indent}${name}${text.slice(lineEnd)}`;
  // Said again by the reader of courses, so that no way to write a list can spoil the page.
  const lessons = parseCourse(new Source('course.mdx', added)).course?.lessons ?? [];
  return JSON.stringify(lessons) === JSON.stringify([...course.lessons, name]) ? added : undefined;
}
