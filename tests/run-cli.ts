import { spawnSync } from 'node:child_process';

/** What a command ended with, and all that it said. */
export interface Ran {
  readonly status: number | null;
  readonly text: string;
}

function run(
  cwd: string,
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Ran {
  const env = { ...process.env, ...environment };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', env });
  return { status, text: stdout + stderr };
}

/**
 * Runs a command of a project, as npm does for a user who stands elsewhere.
 * @param from where the user stands
 * @param content what `DRYRUN_CONTENT` says
 */
export function runCli(project: string, from: string, args: readonly string[], content = ''): Ran {
  return run(project, 'node', ['src/cli/main.ts', ...args], { INIT_CWD: from, DRYRUN_CONTENT: content });
}

/** Runs a script of a project's package.json, through npm, for a user who stands elsewhere. */
export function runScript(project: string, from: string, args: readonly string[], content = ''): Ran {
  return run(from, 'npm', ['--prefix', project, 'run', '--silent', ...args], { DRYRUN_CONTENT: content });
}
