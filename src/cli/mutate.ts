import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { lessonFolders } from '../io/check-content.ts';
import { mutateJob, mutationCount } from '../io/mutate-job.ts';
import { inParallel } from '../io/pool.ts';
import { printScore } from '../mutate/score.ts';
import { findFolder } from './find-folder.ts';
import { noFolder } from './no-folder.ts';
import { optionProblem } from './option-problem.ts';
import type { Workplace } from './workplace.ts';

const USAGE = 'usage: npm run mutate -- [folder] [--same]';

/** Breaks one lesson; @returns whether all that changed something was caught. */
async function mutateLesson(content: string, path: string, from: string, same: boolean): Promise<boolean> {
  // A lesson's files are told from its `project`.
  const job = { project: from, content, path };
  const name = relative(from, path) || 'this lesson';
  const count = mutationCount(job);
  if (count === undefined) {
    console.error(`${name}: this lesson does not pass; mend it first: \`npm run check\``);
    return false;
  }
  console.error(`${name}: ${count.toLocaleString('en')} mutations to check`);
  const jobs = Array.from({ length: count }, (_, nth) => ({ ...job, nth }));
  const all = await inParallel(new URL('../io/mutate-worker.ts', import.meta.url), mutateJob, jobs);
  console.log(printScore(name, all, same));
  return all.every(({ verdict }) => verdict.kind !== 'survived');
}

/**
 * `mutate [folder] [--same]`: breaks each lesson in every way that matters, one at a time, and tells what share the check
 * catches, and each mutation that it does not.
 * @returns the exit status: 0 where nothing survives, 1 where something does, or a lesson does not pass as it is
 */
export async function mutate(args: readonly string[], workplace: Workplace, from: string): Promise<number> {
  let options;
  try {
    options = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { same: { type: 'boolean', default: false } },
    });
  } catch (error) {
    return refuse(`${optionProblem(error, ['same'])}\n${USAGE}`);
  }
  const { positionals, values } = options;
  const [asked, ...more] = positionals;
  const folder = asked === undefined ? undefined : findFolder(asked, from, workplace);
  if (more.length > 0) return refuse(`one folder at a time\n${USAGE}`);
  if (asked !== undefined && folder === undefined) return refuse(`${noFolder(asked, from, workplace)}\n${USAGE}`);
  const lessons = lessonFolders(workplace.project, workplace.content, folder);
  if (lessons.length === 0) return refuse('there is no lesson to break');
  let whole = true;
  for (const path of lessons) whole = (await mutateLesson(workplace.content, path, from, values.same)) && whole;
  return whole ? 0 : 1;
}

function refuse(why: string): number {
  console.error(why);
  return 1;
}
