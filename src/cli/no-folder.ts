import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { findContent } from '../io/content-folder.ts';
import { within } from '../io/check-content.ts';
import { nearest } from '../model/nearest.ts';
import type { Workplace } from './workplace.ts';

/** The folder of courses that a path is in, by the `course.mdx` above it; undefined where there is none. */
function contentOf(path: string): string | undefined {
  for (const folder of [path, dirname(path), dirname(dirname(path))])
    if (existsSync(join(folder, 'course.mdx'))) return dirname(folder);
  return undefined;
}

/** Why a folder that was asked for is none of the content's, with a near name, or with the content that it is in. */
export function noFolder(asked: string, from: string, { project, content }: Workplace): string {
  const path = resolve(from, asked);
  const other = existsSync(path) && !within(path, content) ? contentOf(path) : undefined;
  if (other !== undefined)
    return `the folder ${asked} is not in the content, ${relative(from, content) || content}; write DRYRUN_CONTENT=${other} before the command`;
  const courses = findContent(project, content).courses.flatMap(({ id, path: course, lessons }) => [
    { name: id, what: 'course' },
    ...lessons.map((lesson) => ({ name: relative(dirname(course), lesson), what: 'lesson' })),
  ]);
  const near = nearest(
    asked.replace(/^content\/|\/$/g, ''),
    courses.map(({ name }) => name),
  );
  const what = courses.find(({ name }) => name === near)?.what;
  return `there is no folder ${asked} in the content${near === undefined ? '' : `; there is a ${what} \`${near}\``}`;
}
