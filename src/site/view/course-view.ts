import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import type { Course } from '../../lesson/course.ts';
import { linkUnder } from './link-under.ts';
import type { CourseView } from './report-views.ts';
import type { Html } from './views.ts';

/** A course as its page shows it; one that could not be read has nothing but its problems. */
export function courseView(id: string, course: Course | undefined, problems: CourseView['problems']): CourseView {
  const { title = id, summary = '', lessons = [] } = course ?? {};
  return { id, title, summary, lessons, problems };
}

/**
 * A course's introduction.
 * @param base the path that the site is under, with a slash at both ends
 */
export function courseHtml({ root }: Course, base: string): Html {
  const shown = { ...root, children: root.children.filter(({ type }) => type !== 'mdxTextExpression') };
  return toHtml(toHast(shown, { handlers: { link: linkUnder(base) } })).trim();
}
