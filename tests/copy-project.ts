import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { linkPackages } from './link-packages.ts';

/** The one lesson that copies have: whoever adds a lesson changes no test. */
const [COURSE, LESSON] = ['kubernetes', 'headless-services'];

/** Takes every course and lesson but one out of a folder of content. */
function leaveOne(content: string): void {
  const folders = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  for (const course of folders(content)) if (course !== COURSE) rmSync(join(content, course), { recursive: true });
  for (const lesson of folders(join(content, COURSE)))
    if (lesson !== LESSON) rmSync(join(content, COURSE, lesson), { recursive: true });
  const page = join(content, COURSE, 'course.mdx');
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, text.replace(/^lessons:\n(?: +- .*\n)+/m, `lessons:\n  - ${LESSON}\n`));
}

/** A copy of the project, with one lesson, which a test may break; dependencies are shared with the original. */
export function copyProject(): string {
  const project = resolve(import.meta.dirname, '..');
  const copy = mkdtempSync(join(tmpdir(), 'dryrun-copy-'));
  for (const name of [
    'src',
    'content',
    'public',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'astro.config.mjs',
  ])
    cpSync(join(project, name), join(copy, name), { recursive: true });
  leaveOne(join(copy, 'content'));
  linkPackages(project, copy);
  return copy;
}
