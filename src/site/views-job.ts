import { checkWithFixes } from '../check/check-with-fixes.ts';
import type { LessonFolder } from '../lesson/parse.ts';
import { type LessonViews, lessonViews } from './view/lesson-views.ts';

/** Checks one lesson and makes its pages' data. */
export function viewsJob(folder: LessonFolder): Promise<LessonViews> {
  return lessonViews(checkWithFixes(folder));
}
