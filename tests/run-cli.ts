import { spawnSync } from 'node:child_process';

/** What a command ended with, and all that it said. */
export interface Ran {
  readonly status: number | null;
  readonly text: string;
}

/**
 * Runs a command of a project, as npm does for a user who stands elsewhere.
 * @param from where the user stands
 * @param content what `DRYRUN_CONTENT` says
 */
export function runCli(project: string, from: string, args: readonly string[], content = ''): Ran {
  return run(project, from, 'node', ['src/cli/main.ts', ...args], content);
}

/** The same of any program, such as `astro`. */
export function run(project: string, from: string, program: string, args: readonly string[], content = ''): Ran {
  const env = { ...process.env, INIT_CWD: from, DRYRUN_CONTENT: content };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: project, encoding: 'utf8', env });
  return { status, text: stdout + stderr };
}
