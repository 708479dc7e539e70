import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { add, type Counts, NOTHING } from '../check/counts.ts';
import { printSummary } from '../check/summary.ts';
import { printReport } from '../diagnostics/report.ts';
import { checkContent } from '../io/check-content.ts';
import { toldFrom } from '../io/told-from.ts';
import { typedHelps } from '../io/typed-helps.ts';
import { checkCourseFolder } from '../io/check-course-folder.ts';
import { findContent } from '../io/content-folder.ts';
import { contentPlace, contentProblem, standingIn } from '../io/content-place.ts';
import { linkProblems } from '../io/link-problems.ts';
import { complain, printable } from '../io/say.ts';
import { takeReport } from './site-report.ts';

/** Prints everything that is wrong with the content, and ends the build. */
async function refuse(project: string, content: string): Promise<never> {
  const found = await checkContent(project, content, undefined);
  const report = typedHelps(toldFrom(found, project, standingIn()));
  complain(`${printReport(report.diagnostics, (file) => report.sources.get(file))}\n`);
  complain(printSummary(report.diagnostics, report.counts));
  process.exit(1);
}

/** Whether a course's own page is wrong, or a link in it. Should the checker fail on one, Astro prints why. */
async function hasWrongCourse(project: string, content: string): Promise<boolean> {
  try {
    const found = findContent(project, content);
    const courses = found.courses.map(checkCourseFolder);
    const links = await linkProblems(
      found,
      courses.flatMap(({ page }) => page ?? []),
    );
    return links.length > 0 || courses.some(({ diagnostics }) => diagnostics.length > 0);
  } catch (error) {
    throw printable(error);
  }
}

/**
 * Checks the content before every build: courses before Astro reads them, lessons as the loaders read them. A build of
 * wrong content prints its diagnostics and exits with 1; `astro dev` goes on, and shows them in the lesson's page.
 */
export function checkIntegration(): AstroIntegration {
  let project = '';
  let content = '';
  let building = false;
  return {
    name: 'dryrun-check',
    hooks: {
      'astro:config:setup': async ({ config, command }) => {
        project = fileURLToPath(config.root);
        content = contentPlace(project);
        const problem = contentProblem(project);
        if (problem !== undefined && command !== 'preview') {
          complain(problem);
          process.exit(1);
        }
        building = command === 'build';
        if (building && (await hasWrongCourse(project, content))) await refuse(project, content);
      },
      'astro:build:start': async ({ logger }) => {
        const lessons = takeReport()?.lessons ?? [];
        if (
          lessons.length === 0 ||
          lessons.some(({ problems }) => problems.some(({ severity }) => severity === 'error'))
        )
          await refuse(project, content);
        for (const { text } of lessons.flatMap(({ problems }) => problems)) complain(`\n${text}\n`);
        const counts = lessons.reduce<Counts>(
          (sum, each) => add(sum, { ...NOTHING, lessons: 1, ...each.counts }),
          NOTHING,
        );
        logger.info(printSummary([], counts));
      },
    },
  };
}
