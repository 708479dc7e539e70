import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import type { Course } from '../../lesson/course.ts';
import { linkUnder } from './link-under.ts';
import type { CourseView } from './report-views.ts';
import type { Html } from './views.ts';
import { withoutBraces } from './without-braces.ts';

/** A course as its page shows it; one that could not be read has nothing but its problems. */
export function courseView(id: string, course: Course | undefined, problems: CourseView['problems']): CourseView {
  const { title = id, summary = '', lessons = [] } = course ?? {};
  return { id, title, summary, lessons, problems };
}

/**
 * A course's introduction; the braces in it are comments, which are for its authors.
 * @param base the path that the site is under, with a slash at both ends
 */
export function courseHtml({ root }: Course, base: string): Html {
  const children = [...withoutBraces(root.children, () => false)];
  return toHtml(toHast({ type: 'root', children }, { handlers: { link: linkUnder(base) } })).trim();
}
