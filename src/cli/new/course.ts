import { join, relative } from 'node:path';
import type { Workplace } from '../workplace.ts';
import { checkCourseName, titleInYaml } from './names.ts';
import { Refusal } from './refusal.ts';
import { fillTemplate } from './template.ts';
import { writeNew } from './write-new.ts';
import { courseParent } from '../../io/content-folder.ts';
import { withContent } from '../../io/content-place.ts';

export const COURSE_USAGE = 'npm run new course my-course "Its title"';

/** `new course NAME TITLE`: writes a course with a first lesson, which passes. */
export function newCourse([name, title, ...more]: readonly string[], { content }: Workplace, from: string): void {
  if (name === undefined) throw new Refusal(`which course? name its folder\nusage: ${COURSE_USAGE}`);
  if (more.length > 0) throw new Refusal(`put the title in quotes\nusage: ${COURSE_USAGE}`);
  checkCourseName(name);
  const written = titleInYaml(title, `usage: ${COURSE_USAGE}`);
  if (courseParent(content) !== content)
    throw new Refusal(`${relative(from, content) || content} is itself a course; a course cannot stand in another`);
  const folder = join(content, name);
  const files = [
    ...[...fillTemplate('course', { TITLE: written })].map(([file, text]) => [join(folder, file), text] as const),
    ...[...fillTemplate('lesson', { TITLE: 'The first lesson' })].map(
      ([file, text]) => [join(folder, 'first-lesson', file), text] as const,
    ),
  ];
  writeNew(new Map(files), from);
  console.log(
    `\nit passes already: ${withContent(`npm run check -- ${name}`)}\nto see it: ${withContent('npm run dev')}`,
  );
}
