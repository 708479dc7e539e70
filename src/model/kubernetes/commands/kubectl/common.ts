import type { Cluster } from '../../cluster.ts';
import { clientNamespace } from '../../cluster.ts';
import type { ApiError } from '../../api/api-error.ts';
import type { Kind } from '../../api/kinds.ts';
import { listedAll } from '../../text/listed.ts';
import { nearest } from '../../../nearest.ts';
import type { Misuse, Ran } from '../command.ts';
import { misuse } from '../command.ts';
import type { Flag, Parsed } from '../flags.ts';
import { isOn, valueOf } from '../flags.ts';

/** Flags that several kubectl commands share. */
export const namespaceFlag: Flag = { name: 'namespace', short: 'n', takes: 'text' };
export const fileFlag: Flag = { name: 'filename', short: 'f', takes: 'text' };
export const waitFlag: Flag = { name: 'wait', takes: 'switch' };
export const selectorFlag: Flag = { name: 'selector', short: 'l', takes: 'text' };

/** The namespace that a command means. */
export function namespaceOf(parsed: Parsed): string {
  return valueOf(parsed, 'namespace') || clientNamespace;
}

/** A command that changed something: the cluster settles, unless the author wrote `--wait=false`. */
export function wrote(
  cluster: Cluster,
  parsed: Parsed,
  lines: readonly string[],
  exitCode = 0,
  refusals: readonly ApiError[] = [],
): Ran {
  const waits = valueOf(parsed, 'wait') === undefined || isOn(parsed, 'wait');
  return { cluster, output: lines.join('\n'), exitCode, time: waits ? 'settle' : 'instant', refusals };
}

/** The command says what it cannot do without, as kubectl would, on one line. */
export function refused(cluster: Cluster, message: string): Ran {
  return { cluster, output: `error: ${message}`, exitCode: 1, time: 'none' };
}

/** What the API server says of a name that nothing of the kind has. */
export function notFoundText(kind: Pick<Kind, 'resource'>, name: string): string {
  return `Error from server (NotFound): ${kind.resource} ${JSON.stringify(name)} not found`;
}

/** The kinds that a command's word means: `svc`, or several as `svc,pods`; or what the author should write. */
export function kindsByWord<K extends Pick<Kind, 'words'>>(
  known: readonly K[],
  word: string,
): { readonly kinds: readonly K[] } | Misuse {
  const found: K[] = [];
  for (const part of word.split(',')) {
    const kind = known.find(({ words }) => words.includes(part.toLowerCase()));
    if (kind === undefined) return unknownKind(known, part);
    found.push(kind);
  }
  return { kinds: [...new Set(found)] };
}

function unknownKind(known: readonly Pick<Kind, 'words'>[], word: string): Misuse {
  const close = nearest(
    word,
    known.flatMap(({ words }) => words),
  );
  const hint = close === undefined ? '' : `; there is \`${close}\``;
  const types = known.map(({ words }) => `\`${words[0] ?? ''}\``);
  return misuse(`the model has no resource type \`${word}\`${hint}`, `the types it knows are ${listedAll(types)}`);
}
