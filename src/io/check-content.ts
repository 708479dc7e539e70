import { dirname, relative, resolve, sep } from 'node:path';
import { add, type Counts, NOTHING } from '../check/counts.ts';
import { byPlace, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { Source } from '../diagnostics/source.ts';
import type { CheckCache } from './check-cache.ts';
import type { CheckJob, CheckResult } from './check-job.ts';
import { findContent, readLessonFolder } from './content-folder.ts';
import { linkProblems } from './link-problems.ts';
import { inParallel, type Tell } from './pool.ts';

/** What checking a content folder came to. */
export interface ContentReport {
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: Counts;
  readonly sources: ReadonlyMap<string, Source>;
  /** Bugs in the checker, each with its stack. */
  readonly crashes: readonly string[];
  /** The folders of what was checked now, and not known from before: courses and lessons, relative to the project. */
  readonly anew: readonly string[];
}

/** What a check may use. */
export interface CheckAids {
  /** Where results are kept; without it everything is checked anew. */
  readonly cache?: CheckCache;
  /** Called as what is checked anew goes on. */
  readonly tell?: Tell;
}

/** Whether a path is a folder or stands in it; both absolute. */
export function within(path: string, parent: string): boolean {
  const rest = relative(parent, path);
  return rest === '' || (!rest.startsWith('..') && !rest.startsWith(sep));
}

/** The folders of the lessons at or under a folder, in the order they are found. */
export function lessonFolders(project: string, content: string, only: string | undefined): readonly string[] {
  const wanted = resolve(only ?? content);
  return findContent(project, content)
    .courses.flatMap(({ lessons }) => lessons)
    .filter((path) => within(path, wanted));
}

function folderOf(job: CheckJob): string {
  return 'course' in job ? job.course.folder : job.lesson.folder;
}

/** The texts that were read for a job. */
function textsOf(job: CheckJob): Source[] {
  const files = 'course' in job ? [['course.mdx', job.course.file] as const] : [...job.lesson.files];
  return files.flatMap(([name, file]) =>
    file !== undefined && 'text' in file ? [new Source(`${folderOf(job)}/${name}`, file.text)] : [],
  );
}

/** The jobs' results, in their order: those known from before, and the others after a check. */
async function resultsOf(jobs: readonly CheckJob[], { cache, tell }: CheckAids): Promise<[CheckResult[], CheckJob[]]> {
  const keys = jobs.map((job) => cache?.keyOf(job) ?? '');
  const known = keys.map((key) => cache?.find(key));
  const anew = jobs.filter((_, at) => known[at] === undefined);
  const made = await inParallel(
    new URL('./check-worker.ts', import.meta.url),
    // Loaded only where something is checked: the parser and the models take longer than a thousand lessons known from before.
    async (job: CheckJob) => (await import('./check-job.ts')).checkJob(job),
    anew,
    tell,
  );
  const next = made.values();
  const results = keys.map((key, at): CheckResult => {
    const result = known[at] ?? next.next().value;
    if (result === undefined) throw new Error('a check came to nothing');
    if (known[at] === undefined) cache?.keep(key, result);
    return result;
  });
  cache?.save();
  return [results, anew];
}

/**
 * Checks the lessons of a content folder, or those at or under one folder in it.
 * @param project absolute path of the project
 * @param content absolute path of the content folder
 * @param only absolute path of the folder to check; all of it where undefined
 */
export async function checkContent(
  project: string,
  content: string,
  only: string | undefined,
  aids: CheckAids = {},
): Promise<ContentReport> {
  const found = findContent(project, content);
  const courses = found.courses.filter(({ path }) => within(path, resolve(only ?? content)));
  const lessons = lessonFolders(project, content, only).map((path) => readLessonFolder(project, content, path));
  const jobs: CheckJob[] = [...courses.map((course) => ({ course })), ...lessons.map((lesson) => ({ lesson }))];
  const [results, anew] = await resultsOf(jobs, aids);
  const links = await linkProblems(
    found,
    results.flatMap(({ page }) => page ?? []),
  );
  const diagnostics = [...results.flatMap((result) => result.diagnostics), ...links].toSorted(byPlace);
  const told = new Set(diagnostics.map(({ place }) => dirname(place.file)));
  const sources = jobs.filter((job) => told.has(folderOf(job))).flatMap(textsOf);
  return {
    diagnostics,
    crashes: results.flatMap(({ crash }) => crash ?? []),
    counts: results.reduce<Counts>((sum, { counts }) => add(sum, counts), NOTHING),
    sources: new Map(sources.map((source) => [source.file, source])),
    anew: anew.map(folderOf),
  };
}
