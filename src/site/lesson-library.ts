import { createHash } from 'node:crypto';
import { readLessonFolder } from '../io/content-folder.ts';
import { inParallel } from '../io/pool.ts';
import type { LessonFolder } from '../lesson/parse.ts';
import type { LessonViews } from './view/lesson-views.ts';
import { type ViewsJob, viewsJob } from './views-job.ts';

/** A lesson's folder as it is now, with a digest of everything its pages depend on. */
export interface ReadLesson extends ViewsJob {
  readonly digest: string;
}

const read = new Map<string, ReadLesson>();
const known = new Map<string, { readonly digest: string; readonly views: Promise<LessonViews> }>();

/** What all lessons' pages depend on: the version of the code, and the path that the site is under. */
export interface Ground {
  readonly version: string;
  readonly base: string;
}

/** Reads a lesson's folder, once for all collections, until {@link forgetLesson}. */
export function readLesson(project: string, content: string, path: string, ground: Ground): ReadLesson {
  const lesson = read.get(path) ?? digestOf(readLessonFolder(project, content, path), path, ground);
  read.set(path, lesson);
  return lesson;
}

/** To be called when a file of the lesson has changed. */
export function forgetLesson(path: string): void {
  read.delete(path);
}

function digestOf(folder: LessonFolder, path: string, { version, base }: Ground): ReadLesson {
  const hash = createHash('sha256').update(JSON.stringify([version, base, folder.folder, path]));
  for (const [name, file] of folder.files) hash.update(JSON.stringify([name, file]));
  return { folder, base, path, digest: hash.digest('hex').slice(0, 24) };
}

/** Checks lessons and makes their pages' data, in the lessons' order; each once for all collections that show a part of it. */
export function viewsOf(lessons: readonly ReadLesson[]): Promise<LessonViews[]> {
  const missing = lessons.filter(({ folder, digest }) => known.get(folder.id)?.digest !== digest);
  const made = inParallel(
    new URL('./views-worker.ts', import.meta.url),
    viewsJob,
    missing.map(({ folder, base, path }) => ({ folder, base, path })),
  );
  for (const [at, { folder, digest }] of missing.entries()) {
    const views = made.then((all) => {
      const own = all[at];
      if (own === undefined) throw new Error(`nothing was made of ${folder.id}`);
      return own;
    });
    known.set(folder.id, { digest, views });
  }
  return Promise.all(lessons.flatMap(({ folder }) => known.get(folder.id)?.views ?? []));
}
