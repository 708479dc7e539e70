import { checkLesson } from '../check/check-lesson.ts';
import type { Counts } from '../check/counts.ts';
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
}

/** Reads and checks one lesson. */
export function checkJob({ project, content, path }: CheckJob): CheckResult {
  const { diagnostics, counts, sources } = checkLesson(readLessonFolder(project, content, path));
  const texts = diagnostics.length === 0 ? [] : [...sources.values()].map(({ file, text }) => [file, text] as const);
  return { diagnostics, counts, texts: new Map(texts) };
}
