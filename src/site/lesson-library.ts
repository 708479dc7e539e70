import { createHash } from 'node:crypto';
import { checkLesson } from '../check/check-lesson.ts';
import { readLessonFolder } from '../io/content-folder.ts';
import type { LessonFolder } from '../lesson/parse.ts';
import { type LessonViews, lessonViews } from './view/lesson-views.ts';

/** A lesson's folder as it is now, with a digest of everything its pages depend on. */
export interface ReadLesson {
  readonly folder: LessonFolder;
  readonly digest: string;
}

const checked = new Map<string, { readonly digest: string; readonly views: Promise<LessonViews> }>();

/** Reads a lesson's folder. */
export function readLesson(project: string, content: string, path: string, version: string): ReadLesson {
  const folder = readLessonFolder(project, content, path);
  const hash = createHash('sha256').update(version);
  for (const [name, file] of folder.files) hash.update(JSON.stringify([name, file]));
  return { folder, digest: hash.digest('hex').slice(0, 24) };
}

/** Checks a lesson and makes its pages' data, once for all collections that show a part of it. */
export function viewsOf({ folder, digest }: ReadLesson): Promise<LessonViews> {
  const known = checked.get(folder.id);
  if (known?.digest === digest) return known.views;
  const views = lessonViews(checkLesson(folder));
  checked.set(folder.id, { digest, views });
  return views;
}
