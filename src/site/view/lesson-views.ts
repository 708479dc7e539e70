import type { CheckedLesson } from '../../check/check-lesson.ts';
import type { Receipt } from '../../check/receipt.ts';
import { lessonPage } from '../../check/site-page.ts';
import { conceptView } from './concept-view.ts';
import { executionView } from './execution-view.ts';
import { Renderer } from './html.ts';
import { quizView } from './quiz-view.ts';
import { Whys } from './why.ts';
import type { QuizView } from './quiz-views.ts';
import type { ReportView } from './report-views.ts';
import { problemView } from './problem-view.ts';
import { picturesView } from './picture-path.ts';
import type { ConceptView, ExecutionView, PicturesView } from './views.ts';

/** Everything the site shows of a lesson; a broken one has nothing but its report. */
export interface LessonViews {
  readonly report: ReportView;
  readonly receipt?: Receipt;
  readonly concept?: ConceptView;
  readonly execution?: ExecutionView;
  readonly quiz?: QuizView;
  readonly pictures?: PicturesView;
}

/**
 * Makes the pages' data from a checked lesson.
 * @param base the path that the site is under, with a slash at both ends
 * @param path the absolute path of the lesson's folder
 */
export async function lessonViews(checked: CheckedLesson, base = '/', path = ''): Promise<LessonViews> {
  const { lesson, run, diagnostics, counts, receipt, sources } = checked;
  const problems = diagnostics.map((diagnostic) => problemView(diagnostic, (file) => sources.get(file)));
  const { proven, sourced, asserted, unproven } = receipt;
  const report: ReportView = {
    id: lesson.id,
    receipt: { proven, sourced, asserted, unproven },
    counts,
    problems,
    own: problems,
    page: lessonPage(checked),
  };
  const { concept, execution, quiz } = lesson;
  const broken = diagnostics.some(({ severity }) => severity === 'error');
  if (broken || run === undefined || concept === undefined || execution === undefined || quiz === undefined)
    return { report };
  const renderer = new Renderer(checked, base);
  const whys = new Whys(run.model);
  const shown = await executionView(lesson.id, checked, run, renderer, whys);
  const items = quizView(lesson.id, quiz, checked, renderer, whys);
  return {
    report,
    receipt,
    concept: conceptView(lesson.id, concept, renderer),
    // The rules last: only then has everything been asked.
    execution: { ...shown, rules: whys.rules },
    quiz: items,
    pictures: picturesView(lesson, path),
  };
}
