import { type CheckedLesson, checkLesson } from '../check/check-lesson.ts';
import type { LessonFolder } from '../lesson/parse.ts';
import { type Judged, judged, tellMutation } from '../mutate/judged.ts';
import type { Mutation } from '../mutate/mutation.ts';
import { mutations } from '../mutate/mutations.ts';
import { readLessonFolder } from './content-folder.ts';
import type { LessonPath } from './lesson-path.ts';

/** One mutation of a lesson, by its number: a thread makes the lesson's mutations itself. */
export interface MutateJob extends LessonPath {
  readonly nth: number;
}

interface Base {
  readonly folder: LessonFolder;
  readonly checked: CheckedLesson;
  readonly all: readonly Mutation[];
}

const known = new Map<string, Base>();

function baseOf({ project, content, path }: LessonPath): Base {
  const made = known.get(path);
  if (made !== undefined) return made;
  const folder = readLessonFolder(project, content, path);
  const checked = checkLesson(folder);
  const base = { folder, checked, all: mutations(checked) };
  known.set(path, base);
  return base;
}

/** The mutations that a lesson has; undefined where its check tells an error, for then nothing can be told apart. */
export function mutationCount(job: LessonPath): number | undefined {
  const { checked, all } = baseOf(job);
  return checked.receipt.errors > 0 ? undefined : all.length;
}

/** Makes one mutation of a lesson and judges it; throws, with the mutation named, where the checker itself fails on it. */
export function mutateJob(job: MutateJob): Judged {
  const { folder, checked, all } = baseOf(job);
  const mutation = all[job.nth];
  if (mutation === undefined) throw new Error(`${job.path} has no mutation ${job.nth}`);
  try {
    return judged(folder, checked, mutation);
  } catch (cause) {
    const { at, what } = tellMutation(checked, mutation);
    throw new Error(`the checker failed on ${at}: ${mutation.kind}: ${what}`, { cause });
  }
}
