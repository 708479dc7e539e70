import { basename, dirname } from 'node:path/posix';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Source } from '../diagnostics/source.ts';
import type { FoundContent } from '../io/content-folder.ts';
import { linkProblems } from '../io/link-problems.ts';
import type { ReadLesson } from './lesson-library.ts';
import { problemView } from './view/problem-view.ts';
import type { ReportView } from './view/report-views.ts';

/** Lessons' reports with what is wrong with their links, which other lessons make right or wrong. */
export async function withLinks(
  reports: readonly ReportView[],
  lessons: readonly ReadLesson[],
  found: FoundContent,
): Promise<readonly ReportView[]> {
  const problems = await linkProblems(
    found,
    reports.map(({ page }) => page),
  );
  const told = new Map<string, Diagnostic[]>();
  for (const problem of problems) {
    const folder = dirname(problem.place.file);
    told.set(folder, [...(told.get(folder) ?? []), problem]);
  }
  const folders = new Map(lessons.map(({ folder }) => [folder.id, folder]));
  return reports.map((report) => {
    const { folder, files } = folders.get(report.id) ?? {};
    const find = (path: string): Source | undefined => {
      const file = files?.get(basename(path));
      return file !== undefined && 'text' in file ? new Source(path, file.text) : undefined;
    };
    const links = (told.get(folder ?? '') ?? []).map((each) => problemView(each, find));
    return { ...report, problems: [...report.own, ...links] };
  });
}
