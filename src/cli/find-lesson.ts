import { relative } from 'node:path';
import { lessonFolders } from '../io/check-content.ts';
import { findFolder } from './find-folder.ts';
import { noFolder } from './no-folder.ts';
import type { Workplace } from './workplace.ts';

/**
 * Finds the folder of the one lesson that was asked for, relative to where the command was typed or else to the content.
 * @returns its absolute path, or what is wrong, with a near name where there is one
 */
export function findLesson(
  asked: string,
  from: string,
  workplace: Workplace,
): { readonly lesson: string } | { readonly problem: string } {
  const { project, content } = workplace;
  const folder = findFolder(asked, from, workplace);
  if (folder === undefined) return { problem: noFolder(asked, from, workplace) };
  const lessons = lessonFolders(project, content, folder);
  if (lessons.includes(folder)) return { lesson: folder };
  const near = lessons.map((lesson) => relative(project, lesson));
  const hint = near.length === 0 ? '' : `; the lessons in it: ${near.join(', ')}`;
  return { problem: `the folder ${asked} is no lesson${hint}` };
}
