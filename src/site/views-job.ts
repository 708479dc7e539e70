import { checkWithFixes } from '../check/check-with-fixes.ts';
import { printable } from '../io/say.ts';
import type { LessonFolder } from '../lesson/parse.ts';
import { type LessonViews, lessonViews } from './view/lesson-views.ts';

/** A lesson whose pages' data is to be made. */
export interface ViewsJob {
  readonly folder: LessonFolder;
  /** The path that the site is under, with a slash at both ends. */
  readonly base: string;
  /** The absolute path of the lesson's folder. */
  readonly path: string;
}

/** Checks one lesson and makes its pages' data. Should the checker fail on it, Astro prints why. */
export async function viewsJob({ folder, base, path }: ViewsJob): Promise<LessonViews> {
  try {
    return await lessonViews(checkWithFixes(folder), base, path);
  } catch (error) {
    throw printable(error);
  }
}
