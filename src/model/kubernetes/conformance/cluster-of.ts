import { kinds } from '../api/kinds.ts';
import { put } from '../api/store.ts';
import type { Cluster } from '../cluster.ts';
import { start } from '../start.ts';
import { decodeKnown } from './decode-known.ts';

/** A cluster that holds objects as they are given, or what is wrong with an object or an option. */
export type Given = { readonly cluster: Cluster } | { readonly wrong: string };

/**
 * The cluster of a case: its objects stand as given, as if controllers had made them; nothing reacts to them yet. Kinds
 * and fields that the model does not know are left out: a case may come from a cluster that has more.
 * @param options as in a lesson's front matter
 */
export function clusterOf(objects: readonly unknown[], options: unknown): Given {
  const { state, problems } = start(new Map(), options);
  const [problem] = problems;
  if (problem !== undefined) return { wrong: problem.message };
  let cluster = state;
  for (const object of objects) {
    const name = typeof object === 'object' && object !== null && 'kind' in object ? String(object.kind) : 'no kind';
    if (name === 'no kind') return { wrong: 'an object has no kind' };
    const kind = kinds.find((known) => known.kind === name);
    if (kind === undefined) continue; // nothing in the model reads it
    const decoded = decodeKnown(kind, object);
    if ('misfits' in decoded) return { wrong: decoded.misfits.map(({ text }) => `${name}: ${text}`).join(', ') };
    cluster = put(cluster, decoded.object);
  }
  return { cluster };
}
