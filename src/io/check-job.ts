import { checkWithFixes } from '../check/check-with-fixes.ts';
import { type Counts, NOTHING } from '../check/counts.ts';
import { lessonPage, type SitePage } from '../check/site-page.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LessonFolder } from '../lesson/parse.ts';
import { checkCourseFolder } from './check-course-folder.ts';
import type { FoundCourse } from './content-folder.ts';

/** What is to be checked, as it was read: a course's own page or a lesson. All that the result depends on, besides the code. */
export type CheckJob = { readonly course: FoundCourse } | { readonly lesson: LessonFolder };

/** What checking it came to, as data that can cross threads and be kept. */
export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: Counts;
  /** Where its page leads, and what can be led to in it; absent where too little of it could be read. */
  readonly page?: SitePage | undefined;
  /** The stack of a bug in the checker that this brought out. */
  readonly crash?: string;
}

function check(job: CheckJob): CheckResult {
  if ('course' in job) {
    const { diagnostics, page } = checkCourseFolder(job.course);
    return { diagnostics, counts: NOTHING, page };
  }
  const checked = checkWithFixes(job.lesson);
  const { diagnostics, counts } = checked;
  return { diagnostics, counts, page: lessonPage(checked) };
}

/** Checks a course's own page or a lesson. Should the checker itself fail on it, the others are checked all the same. */
export function checkJob(job: CheckJob): CheckResult {
  try {
    return check(job);
  } catch (error) {
    const { folder } = 'course' in job ? job.course : job.lesson;
    const crash = `${folder}: ${error instanceof Error ? error.stack : String(error)}`;
    return { diagnostics: [], counts: 'course' in job ? NOTHING : { ...NOTHING, lessons: 1 }, crash };
  }
}
