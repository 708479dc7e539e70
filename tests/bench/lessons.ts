import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linkPackages } from '../link-packages.ts';
import { measure, type Measured } from './measure.ts';

const PROJECT = new URL('../..', import.meta.url).pathname;
const LESSON = join(PROJECT, 'content/kubernetes/headless-services');
const SIZES = [100, 1000] as const;

/** A copy of the lesson in which every name and address is its own. */
function writeLesson(folder: string, number: number): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(LESSON)) {
    const text = readFileSync(join(LESSON, name), 'utf8');
    const own = text
      .replaceAll('my-headless-service', `service-${number}`)
      .replaceAll('myapp', `app-${number}`)
      .replaceAll('10.1.1.', `10.1.${number % 200}.`)
      .replace('title: Headless Services', `title: Headless Services ${number}`);
    writeFileSync(join(folder, name), own);
  }
}

/** A project of its own, with the real code and so many lessons. */
function writeProject(size: number): string {
  const project = mkdtempSync(join(tmpdir(), `dryrun-bench-${size}-`));
  for (const name of ['src', 'public', 'package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs'])
    cpSync(join(PROJECT, name), join(project, name), { recursive: true });
  linkPackages(PROJECT, project);
  const names = Array.from({ length: size }, (_, at) => `lesson-${at}`);
  names.forEach((name, at) => writeLesson(join(project, 'content/course', name), at));
  writeFileSync(
    join(project, 'content/course/course.mdx'),
    `---\ntitle: Course\nsummary: Many lessons.\nlessons:\n${names.map((name) => `  - ${name}\n`).join('')}---\n`,
  );
  return project;
}

function change(project: string): void {
  const file = join(project, 'content/course/lesson-7/concept.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace('minutes: 10', 'minutes: 11'));
}

/**
 * Writes 100 and 1,000 copies of the shipped lesson, each a little different, and prints what checking and building them
 * costs, cold, warm with nothing changed and after one file changed, and a lesson (the slope between the two sizes).
 */
export function benchLessons(): void {
  const rows: Record<string, Record<string, Measured>> = {};
  for (const size of SIZES) {
    const project = writeProject(size);
    const check = ['node', ['src/cli/main.ts', 'check']] as const;
    const build = ['npx', ['astro', 'build']] as const;
    const run = (name: string, [command, args]: readonly [string, readonly string[]]): void => {
      rows[name] = { ...rows[name], [size]: measure(command, args, project) };
    };
    run('check, cold', check);
    run('check, nothing changed', check);
    run('build, cold', build);
    change(project);
    run('check, one file changed', check);
    run('build, one file changed', build);
    rmSync(project, { recursive: true });
  }

  console.log(
    `\n${'what'.padEnd(26)}${'lessons'.padStart(9)}${'seconds'.padStart(10)}${'CPU s'.padStart(9)}${'peak MB'.padStart(10)}`,
  );
  for (const [name, sizes] of Object.entries(rows)) {
    for (const size of SIZES) {
      const { seconds, cpu, megabytes } = sizes[size] ?? { seconds: NaN, cpu: NaN, megabytes: NaN };
      console.log(
        `${name.padEnd(26)}${String(size).padStart(9)}${seconds.toFixed(2).padStart(10)}${cpu.toFixed(2).padStart(9)}${megabytes.toFixed(0).padStart(10)}`,
      );
    }
    const [small, large] = SIZES.map((size) => sizes[size]?.seconds ?? NaN);
    console.log(
      `${name.padEnd(26)}${'a lesson'.padStart(9)}${`${((((large ?? NaN) - (small ?? NaN)) / 900) * 1000).toFixed(1)} ms`.padStart(10)}`,
    );
  }
}
