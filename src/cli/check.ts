import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkLesson } from '../check/check-lesson.ts';
import { type Fixed, fixLesson } from '../check/fix.ts';
import { printSummary } from '../check/summary.ts';
import { byPlace } from '../diagnostics/diagnostic.ts';
import { printJson } from '../diagnostics/json.ts';
import { plural } from '../diagnostics/plural.ts';
import { printReport } from '../diagnostics/report.ts';
import { checkContent, type ContentReport, lessonFolders } from '../io/check-content.ts';
import { readLessonFolder } from '../io/content-folder.ts';
import { findFolder } from './find-folder.ts';
import type { Workplace } from './workplace.ts';
import { writeReceipt } from './write-receipt.ts';

/** Said where the checker itself fails. */
export const BUG = 'this is a bug in the checker, not in your lesson; please report it with the text below';
const USAGE = 'usage: npm run check -- [folder] [--fix] [--json] [--receipt]';

/** What was written, a line each, under a line that counts it. */
function printFixed(fixed: readonly Fixed[]): void {
  const cells = fixed.flatMap((each) => each.cells);
  const outputs = fixed.flatMap((each) => each.outputs);
  console.log(`wrote ${plural(cells.length, 'cell')}, ${plural(outputs.length, 'change')} of quoted output`);
  for (const { place, facts } of [...cells, ...outputs].toSorted(byPlace)) {
    const [was, now] = [facts?.found, facts?.expected].map((text) => (text ?? '').replaceAll('\n', ' ⏎ '));
    console.log(`${place.file}:${place.start.line}: ${was} → ${now}`);
  }
}

function fixAll({ project, content }: Workplace, folder: string | undefined): Fixed[] {
  return lessonFolders(project, content, folder).map((path) => {
    const lesson = readLessonFolder(project, content, path);
    const fixed = fixLesson(lesson, checkLesson(lesson).diagnostics);
    for (const [name, text] of fixed.files) writeFileSync(join(project, lesson.folder, name), text);
    return fixed;
  });
}

function print(report: ContentReport, json: boolean): void {
  if (json) {
    console.log(printJson(report.diagnostics, report.counts));
    return;
  }
  const told = printReport(report.diagnostics, (file) => report.sources.get(file));
  if (told !== '') console.log(`${told}\n`);
  console.log(printSummary(report.diagnostics, report.counts));
}

/**
 * `check [folder] [--fix] [--json] [--receipt]`: checks lessons and prints what is wrong, and how much was checked.
 * @returns the exit status: 0 clean, 1 something is wrong with the content or with the command, 2 a bug in the checker
 */
export async function check(args: readonly string[], workplace: Workplace, from: string): Promise<number> {
  let options;
  try {
    options = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        fix: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        receipt: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 1;
  }
  const { positionals, values } = options;
  const [asked, ...more] = positionals;
  const folder = asked === undefined ? undefined : findFolder(asked, from, workplace);
  if (more.length > 0 || (asked !== undefined && folder === undefined)) {
    console.error(
      more.length > 0 ? `one folder at a time\n${USAGE}` : `there is no folder ${asked} in the content\n${USAGE}`,
    );
    return 1;
  }
  const fixed = values.fix ? fixAll(workplace, folder) : [];
  if (values.fix && !values.json) printFixed(fixed);
  const report = await checkContent(workplace.project, workplace.content, folder);
  print(report, values.json);
  for (const crash of report.crashes) console.error(`${BUG}\n${crash}`);
  if (report.crashes.length > 0) return 2;
  // Standard output is for the report alone, which a program may read.
  if (values.receipt) console.error(await writeReceipt(workplace, folder, from));
  if (report.counts.lessons === 0) console.error('there is no lesson to check');
  return report.diagnostics.some(({ severity }) => severity === 'error') || report.counts.lessons === 0 ? 1 : 0;
}
