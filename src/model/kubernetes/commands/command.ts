import type { Problem, Reason } from '../../model.ts';
import type { ApiError } from '../api/api-error.ts';
import type { Cluster } from '../cluster.ts';
import type { Client } from '../dns/client.ts';
import type { Question } from '../dns/response.ts';

/** A command that the model knows. */
export interface Command {
  /** The words it starts with: `kubectl apply`. */
  readonly name: string;
  /** How to write it, for help: `kubectl apply -f FILE`. */
  readonly usage: string;
  /**
   * Runs it with the words after its name; never throws.
   * @param client who runs it, for what looks names up and connects; the bare client where none is said
   */
  run(cluster: Cluster, words: readonly string[], client?: Client): Ran;
}

/** What a command did by itself, before anything answers it. */
export interface Ran {
  readonly cluster: Cluster;
  readonly output: string;
  readonly exitCode: number;
  /** How far the cluster then goes on. */
  readonly time: Passing;
  /** What it asked the DNS server, which may keep what it answered (R74). */
  readonly asked?: readonly Question[];
  /** Why it came out as it did, besides what the API server refused. */
  readonly because?: readonly Reason[];
  /** What the API server refused. */
  readonly refusals?: readonly ApiError[];
  /** Set where the author wrote something that the model does not know; nothing else then counts. */
  readonly problem?: Problem;
}

/**
 * `none`: the command only read; `instant`: controllers answer but no time passes; `settle`: time passes until nothing
 * more is due; or exactly so many seconds pass.
 */
export type Passing = 'none' | 'instant' | 'settle' | { readonly seconds: number };

/**
 * A command that only looked.
 * @param because why it found what it did
 * @param asked what it asked the DNS server
 */
export function looked(
  cluster: Cluster,
  output: string,
  exitCode = 0,
  because: readonly Reason[] = [],
  asked: readonly Question[] = [],
): Ran {
  return { cluster, output, exitCode, time: 'none', because, asked };
}

/** What the author has to mend, where a part of a command was looked for. */
export interface Misuse {
  readonly problem: Problem;
}

/** What is wrong, and what to do about it, both in the author's words. */
export function misuse(message: string, help: string): Misuse {
  return { problem: { message, help } };
}

/** The first word that a command has no use for, as something to mend; undefined where there is none. */
export function surplus(command: string, usage: string, words: readonly string[]): Misuse | undefined {
  const [word] = words;
  if (word === undefined) return undefined;
  const forms = usage.split(', ').map((form) => `\`${form}\``);
  return misuse(`\`${command}\` has no use for \`${word}\``, `write it as ${forms.join(' or ')}`);
}

/** A command that the author has to mend. */
export function misused(cluster: Cluster, { problem }: Misuse): Ran {
  return { cluster, output: '', exitCode: 1, time: 'none', problem };
}
