import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command took. */
export interface Measured {
  readonly seconds: number;
  /** Of all its processes and threads together. */
  readonly cpu: number;
  /** The peak of its largest process. */
  readonly megabytes: number;
}

/** Runs a command with the system's own accounting (GNU time); throws with its output where it fails. */
export function measure(command: string, args: readonly string[], folder: string): Measured {
  const place = mkdtempSync(join(tmpdir(), 'dryrun-time-'));
  const file = join(place, 'time');
  const { status, stdout, stderr } = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', '-o', file, command, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
  const [seconds = NaN, user = NaN, system = NaN, kilobytes = NaN] = readFileSync(file, 'utf8')
    .trim()
    .split(' ')
    .map(Number);
  rmSync(place, { recursive: true });
  return { seconds, cpu: user + system, megabytes: kilobytes / 1024 };
}
