import { checkLesson } from '../check/check-lesson.ts';
import type { Receipt } from '../check/receipt.ts';
import { readLessonFolder } from './content-folder.ts';
import type { LessonPath } from './lesson-path.ts';
import { repositoryRoot } from './repository-root.ts';
import { receiptFrom } from './told-from.ts';

/** Reads and checks one lesson for its receipt, whose places are told from the root of the content's repository. */
export function receiptJob({ project, content, path }: LessonPath): Receipt {
  const { receipt } = checkLesson(readLessonFolder(project, content, path));
  return receiptFrom(receipt, project, repositoryRoot(project, content));
}
