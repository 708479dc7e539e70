import { checkLesson } from '../check/check-lesson.ts';
import type { Receipt } from '../check/receipt.ts';
import type { CheckJob } from './check-job.ts';
import { readLessonFolder } from './content-folder.ts';

/** Reads and checks one lesson for its receipt. */
export function receiptJob({ project, content, path }: CheckJob): Receipt {
  return checkLesson(readLessonFolder(project, content, path)).receipt;
}
