import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { byPlace } from '../diagnostics/diagnostic.ts';
import { plural } from '../diagnostics/plural.ts';
import { printReport } from '../diagnostics/report.ts';
import { FORMATS, type Format } from '../import/formats.ts';
import { importItems, type WrittenItems } from '../import/import-items.ts';
import { openQuiz, withItems } from '../import/quiz-text.ts';
import { readLessonFolder } from '../io/content-folder.ts';
import { LARGEST_FILE } from '../lesson/limits.ts';
import { nearest } from '../model/nearest.ts';
import { findLesson } from './find-lesson.ts';
import { optionProblem } from './option-problem.ts';
import { importFiles } from './import-files.ts';
import type { Workplace } from './workplace.ts';

const NAMES = FORMATS.map(({ name }) => name);
const USAGE = `usage: npm run import -- <format> <file or folder> --into <course/lesson>\nthe formats are ${NAMES.join(', ')}`;

interface Options {
  readonly format: Format;
  readonly path: string;
  readonly into: string;
}

function options(args: readonly string[]): Options | string {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options: { into: { type: 'string' } } });
  } catch (error) {
    return optionProblem(error, ['into']);
  }
  const [name, path, ...more] = parsed.positionals;
  const { into } = parsed.values;
  if (name === undefined) return 'which format?';
  const format = FORMATS.find((each) => each.name === name);
  const near = nearest(name, NAMES);
  if (format === undefined)
    return `there is no format \`${name}\`${near === undefined ? '' : `; there is a format \`${near}\``}`;
  if (path === undefined) return 'which file, or which folder?';
  if (more.length > 0) return 'one file or folder at a time';
  return into === undefined ? 'into which lesson? say `--into course/lesson`' : { format, path, into };
}

/** The last lines: what was done, and what is left to do. */
function summary({ items, problems }: WrittenItems, refused: number, quiz: string): string {
  const out = problems.filter(({ severity }) => severity === 'error').length + refused;
  const less = problems.length + refused - out;
  const todo =
    items.length === 0 ? '' : '\nthey count as asserted until a claim stands in place of each `{unproved(…)}`';
  return `imported ${plural(items.length, 'item')} into ${quiz}; left out: ${out}; lost of others: ${less}${todo}`;
}

function refuse(why: string): number {
  console.error(why);
  return 1;
}

/**
 * `import FORMAT PATH --into LESSON`: adds the items of other formats to a lesson's quiz, and lists what of them is not in it.
 * @returns the exit status: 0 where all was carried over, 1 where something was not
 */
export function importInto(args: readonly string[], workplace: Workplace, from: string): number {
  const asked = options(args);
  if (typeof asked === 'string') return refuse(`${asked}\n${USAGE}`);
  const found = findLesson(asked.into, from, workplace);
  if ('problem' in found)
    return refuse(`${found.problem}\nan import adds to the quiz of a lesson: make the lesson first`);
  const files = importFiles(asked.path, from, asked.format.files);
  if (typeof files === 'string') return refuse(files);
  const lesson = readLessonFolder(workplace.project, workplace.content, found.lesson);
  const quiz = openQuiz(`${lesson.folder}/quiz.mdx`, lesson.files.get('quiz.mdx'));
  if ('problems' in quiz) {
    const told = printReport(quiz.problems, () => quiz.source);
    return refuse(`${told}\n\nnothing is imported into a quiz that cannot be read: mend it first`);
  }
  const read = asked.format.read(files.sources);
  const written = importItems(read.items, quiz.ids);
  const text = withItems(quiz, written.items);
  const size = Buffer.byteLength(text);
  if (size > LARGEST_FILE)
    return refuse(
      `the quiz would have ${size} bytes, and the most is ${LARGEST_FILE}: import fewer items into one lesson`,
    );
  const problems = [...read.problems, ...written.problems].toSorted(byPlace);
  const told = printReport(problems, (file) => files.sources.find((source) => source.file === file));
  if (told !== '') console.log(`${told}\n`);
  for (const each of files.refused) console.log(each);
  const path = join(found.lesson, 'quiz.mdx');
  if (written.items.length > 0) writeFileSync(path, text);
  console.log(summary({ items: written.items, problems }, files.refused.length, relative(from, path)));
  return problems.length + files.refused.length > 0 || written.items.length === 0 ? 1 : 0;
}
