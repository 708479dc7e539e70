import { checkLesson } from '../check/check-lesson.ts';
import { type Counts, NOTHING } from '../check/counts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readLessonFolder } from './content-folder.ts';

/** A lesson's folder to check: absolute paths. */
export interface CheckJob {
  readonly project: string;
  readonly content: string;
  readonly path: string;
}

/** What checking it came to, as data that can cross threads. */
export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: Counts;
  /** The texts that the diagnostics point into, by file. */
  readonly texts: ReadonlyMap<string, string>;
  /** The stack of a bug in the checker that this lesson brought out. */
  readonly crash?: string;
}

/** Reads and checks one lesson. Should the checker itself fail on it, the others are checked all the same. */
export function checkJob({ project, content, path }: CheckJob): CheckResult {
  try {
    const { diagnostics, counts, sources } = checkLesson(readLessonFolder(project, content, path));
    const texts = diagnostics.length === 0 ? [] : [...sources.values()].map(({ file, text }) => [file, text] as const);
    return { diagnostics, counts, texts: new Map(texts) };
  } catch (error) {
    const crash = `${path}: ${error instanceof Error ? error.stack : String(error)}`;
    return { diagnostics: [], counts: { ...NOTHING, lessons: 1 }, texts: new Map(), crash };
  }
}
