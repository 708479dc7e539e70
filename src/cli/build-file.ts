import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPages } from '../one-file/build-pages.ts';
import { partsOf } from '../one-file/parts.ts';
import { selfContained } from '../one-file/self-contained.ts';
import { courseParent } from '../io/content-folder.ts';
import { findLesson } from './find-lesson.ts';
import { optionProblem } from './option-problem.ts';
import type { Workplace } from './workplace.ts';

const USAGE = 'usage: npm run build:file -- course/lesson… [--out folder]';

/** The largest file there may be, in bytes. */
const LIMIT = 150_000;

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** What is said of a file that is too large: by how much, and what takes the most. */
function tooLarge(id: string, html: string): string {
  const bytes = Buffer.byteLength(html);
  const largest = partsOf(html)
    .slice(0, 3)
    .map((part) => `${part.name} ${kilobytes(part.bytes)}`);
  return [
    `${id} would be a file of ${kilobytes(bytes)}, ${kilobytes(bytes - LIMIT)} over the ${kilobytes(LIMIT)} that one may have`,
    `  the most is in: ${largest.join(', ')}`,
    '  make two lessons of it, or shorten what is largest',
  ].join('\n');
}

interface Options {
  readonly asked: readonly string[];
  readonly out: string;
}

function options(args: readonly string[], from: string, { project }: Workplace): Options | string {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' } },
    });
    if (positionals.length === 0) return 'which lesson? name it by its course and its folder';
    return {
      asked: positionals,
      out: values.out === undefined ? join(project, 'dist-file') : resolve(from, values.out),
    };
  } catch (error) {
    return optionProblem(error, ['out']);
  }
}

/**
 * `build:file course/lesson… [--out folder]`: writes each lesson as one HTML file that needs no server and no network.
 * @returns the exit status: 0 where all were written, 1 where one could not be; wrong content ends the process with 1
 */
export async function buildFile(args: readonly string[], workplace: Workplace, from: string): Promise<number> {
  const read = options(args, from, workplace);
  if (typeof read === 'string') return refuse(`${read}\n${USAGE}`);
  const found = read.asked.map((asked) => findLesson(asked, from, workplace));
  const problems = found.flatMap((each) => ('problem' in each ? each.problem : []));
  if (problems.length > 0) return refuse(`${problems.join('\n')}\n${USAGE}`);
  const lessons = found.flatMap((each) =>
    'lesson' in each ? relative(courseParent(workplace.content), each.lesson) : [],
  );
  const scratch = mkdtempSync(join(tmpdir(), 'dryrun-file-'));
  // At the exit, as a build of wrong content ends the process.
  process.once('exit', () => rmSync(scratch, { recursive: true }));
  const pages = await buildPages(workplace.project, scratch);
  let status = 0;
  for (const id of new Set(lessons)) {
    const html = await selfContained(readFileSync(join(pages, id, 'index.html'), 'utf8'), pages);
    if (Buffer.byteLength(html) > LIMIT) {
      status = refuse(tooLarge(id, html));
      continue;
    }
    mkdirSync(read.out, { recursive: true });
    const file = join(read.out, `${id.replaceAll('/', '-')}.html`);
    writeFileSync(file, html);
    console.log(`${relative(from, file)}: ${kilobytes(Buffer.byteLength(html))}`);
  }
  return status;
}

function refuse(why: string): number {
  console.error(why);
  return 1;
}
