import { harmless } from '../diagnostics/harmless.ts';
import { CheckCache } from '../io/check-cache.ts';
import { checkContent, type ContentReport } from '../io/check-content.ts';
import { repositoryRoot } from '../io/repository-root.ts';
import { complain, say, sayPrinted } from '../io/say.ts';
import { namesFrom, toldFrom } from '../io/told-from.ts';
import { typedHelps } from '../io/typed-helps.ts';
import { BUG } from './bug.ts';
import { readCheckOptions } from './check-options.ts';
import { printCheck } from './print-check.ts';
import { ProgressLine } from './progress-line.ts';
import type { Workplace } from './workplace.ts';

/** The exit status of a check: 0 clean, 1 something is wrong with the content, 2 a bug in the checker. */
function statusOf({ diagnostics, counts, crashes }: ContentReport): number {
  if (crashes.length > 0) return 2;
  return diagnostics.some(({ severity }) => severity === 'error') || counts.lessons === 0 ? 1 : 0;
}

/**
 * `check [folder] [--fix] [--watch] [--receipt] [--format …]`: checks lessons and prints what is wrong, and how much was checked. What has not
 * changed since an earlier check is told as it was then. A person reads where files are from where they stand, a program from the
 * root of the content's repository.
 * @returns the exit status: 0 clean, 1 something is wrong with the content or with the command, 2 a bug in the checker
 */
export async function check(args: readonly string[], workplace: Workplace, from: string): Promise<number> {
  const options = readCheckOptions(args, workplace, from);
  if (typeof options === 'string') {
    complain(options);
    return 1;
  }
  const { folder, format, fix, watch, receipt } = options;
  const { project, content } = workplace;
  const cache = new CheckCache(project);
  const checkOnce = async (): Promise<ContentReport> => {
    const progress = new ProgressLine(process.stderr, Date.now);
    try {
      return await checkContent(project, content, folder, { cache, tell: progress.tell });
    } finally {
      progress.end();
    }
  };
  const base = format === 'text' ? from : repositoryRoot(project, content);
  const tell = (report: ContentReport): number => {
    sayPrinted(printCheck(typedHelps(toldFrom(report, project, base)), format));
    for (const crash of report.crashes) complain(harmless(`${BUG}\n${crash}`));
    if (report.counts.lessons === 0) complain('there is no lesson to check');
    return statusOf(report);
  };
  /** @returns how many lessons were written */
  const fixAll = async ({ diagnostics }: ContentReport): Promise<number> => {
    const { fixLessons, printFixed } = await import('./fix-lessons.ts');
    const fixed = fixLessons(workplace, folder, diagnostics);
    if (format === 'text') say(printFixed(fixed, namesFrom(project, from)));
    return fixed.length;
  };
  if (watch) return (await import('./watch-check.ts')).watchCheck(workplace, folder ?? content, from, checkOnce, tell);
  const first = await checkOnce();
  const fixed = fix ? await fixAll(first) : 0;
  const report = fixed > 0 ? await checkOnce() : first;
  const status = tell(report);
  // Standard output is for the report alone, which a program may read.
  if (receipt && status !== 2)
    complain(await (await import('./write-receipt.ts')).writeReceipt(workplace, folder, from));
  return status;
}
