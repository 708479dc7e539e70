import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

function hasCourse(folder: string): boolean {
  return existsSync(join(folder, 'course.mdx'));
}

/** The folder that a command was typed in, absolute: npm changes to the project, and leaves here where it was started. */
export function standingIn(): string {
  return process.env['INIT_CWD'] ?? process.cwd();
}

/** What `DRYRUN_CONTENT` says; an empty one says nothing. */
function asked(): string | undefined {
  return process.env['DRYRUN_CONTENT'] || undefined;
}

/**
 * The absolute path of the content folder: the project's own, or what the environment's `DRYRUN_CONTENT` names, relative to
 * where the user stands. It holds courses, or is itself a course.
 * @param project absolute path of the project
 */
export function contentPlace(project: string): string {
  const named = asked();
  return named === undefined ? join(project, 'content') : resolve(standingIn(), named);
}

/** A command as it is to be typed again, for the same content. */
export function typedAgain(command: string): string {
  const named = asked();
  if (named === undefined) return command;
  return `DRYRUN_CONTENT=${/^[\w./~-]+$/.test(named) ? named : `'${named.replaceAll("'", `'\\''`)}'`} ${command}`;
}

/**
 * What is wrong with the folder that `DRYRUN_CONTENT` names, in words for its user; undefined where it holds a course.
 * @param begins whether a first course is about to be written into it
 */
export function contentProblem(project: string, begins = false): string | undefined {
  const named = asked();
  if (named === undefined) return undefined;
  const folder = contentPlace(project);
  const where = (words: string): string => (folder === named ? '' : `${words} ${folder}`);
  if (!existsSync(folder))
    return begins ? undefined : `there is no folder ${named}, which DRYRUN_CONTENT names${where('; it would be')}`;
  if (!statSync(folder).isDirectory())
    return `DRYRUN_CONTENT names ${named}, which is a file and no folder${where(':')}`;
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  if (begins || hasCourse(folder) || inside.some(({ name }) => hasCourse(join(folder, name)))) return undefined;
  return [
    `the folder ${named}, which DRYRUN_CONTENT names, has no course: neither it nor a folder in it has a \`course.mdx\``,
    `  begin one: ${typedAgain('npm run new course my-course "My course"')}`,
  ].join('\n');
}
