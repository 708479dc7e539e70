import { checkLesson } from '../check/check-lesson.ts';
import type { Receipt } from '../check/receipt.ts';
import { readLessonFolder } from './content-folder.ts';
import type { LessonPath } from './lesson-path.ts';

/** Reads and checks one lesson for its receipt. */
export function receiptJob({ project, content, path }: LessonPath): Receipt {
  return checkLesson(readLessonFolder(project, content, path)).receipt;
}
