import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { courseParent, findContent } from '../../io/content-folder.ts';
import { withContent } from '../../io/content-place.ts';
import { nearest } from '../../model/nearest.ts';
import type { Workplace } from '../workplace.ts';
import { COURSE_USAGE } from './course.ts';
import { listLesson } from './list-lesson.ts';
import { checkName, titleInYaml } from './names.ts';
import { Refusal } from './refusal.ts';
import { fillTemplate } from './template.ts';
import { writeNew } from './write-new.ts';

export const LESSON_USAGE = 'npm run new lesson kubernetes/readiness "Readiness and DNS"';

/** Why there is no such course, with a near one. */
function noCourse(course: string, { project, content }: Workplace): Refusal {
  const ids = findContent(project, content).courses.map(({ id }) => id);
  const near = nearest(course, ids);
  const known =
    near !== undefined ? `there is a course \`${near}\`` : `the courses are: ${ids.join(', ') || 'none yet'}`;
  return new Refusal(
    `there is no course \`${course}\`; ${known}\nto begin one: ${COURSE_USAGE.replace('my-course', course)}`,
  );
}

/** `new lesson COURSE/LESSON TITLE`: writes a lesson that passes, and adds it to its course's list. */
export function newLesson([asked, title, ...more]: readonly string[], workplace: Workplace, from: string): void {
  const usage = `usage: ${LESSON_USAGE}`;
  const [course = '', lesson, ...deeper] = (asked ?? '').replace(/^content\/|\/$/g, '').split('/');
  if (asked === undefined || lesson === undefined || lesson === '' || deeper.length > 0)
    throw new Refusal(`name the lesson by its course and its folder\n${usage}`);
  if (more.length > 0) throw new Refusal(`put the title in quotes\n${usage}`);
  checkName("a course's folder", course);
  checkName("a lesson's folder", lesson);
  const written = titleInYaml(title, usage);
  const { project, content } = workplace;
  if (!findContent(project, content).courses.some(({ id }) => id === course)) throw noCourse(course, workplace);
  const folder = join(courseParent(content), course, lesson);
  const page = join(courseParent(content), course, 'course.mdx');
  if (existsSync(folder)) throw new Refusal(`${relative(from, folder)} is there already; nothing was written`);
  const listed = existsSync(page) ? listLesson(readFileSync(page, 'utf8'), lesson) : undefined;
  if (listed === undefined)
    throw new Refusal(
      `${relative(from, page)} cannot be added to; mend it first (\`npm run check -- ${course}\` says what is wrong), with its lessons as a list`,
    );
  writeNew(
    new Map([...fillTemplate('lesson', { TITLE: written })].map(([file, text]) => [join(folder, file), text])),
    from,
  );
  writeFileSync(page, listed);
  console.log(`added ${lesson} to ${relative(from, page)}`);
  console.log(
    `\nit passes already: ${withContent(`npm run check -- ${course}/${lesson}`)}\nto see it: ${withContent('npm run dev')}`,
  );
}
