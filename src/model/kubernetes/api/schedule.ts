import type { Cluster, Due } from '../cluster.ts';
import type { SortedMap } from '../sorted-map.ts';

/** The cluster with more that will happen by itself; what is due at the same time happens in the order of adding. */
export function schedule(cluster: Cluster, due: readonly Due[]): Cluster {
  if (due.length === 0) return cluster;
  const next = cluster.due.clone();
  for (const one of due) next.set(nextKey(next, one.at), one);
  return { ...cluster, due: next };
}

/** The second at which something is next due; undefined where nothing is. */
export function nextDue(cluster: Cluster): number | undefined {
  const first = cluster.due.minKey();
  return first === undefined ? undefined : cluster.due.get(first)?.at;
}

/** What is due at a second, in its order, and the cluster at that second in which it no longer is. */
export function takeDue(cluster: Cluster, at: number): { readonly cluster: Cluster; readonly taken: readonly Due[] } {
  const taken = cluster.due.getRange(keyAt(at, 0), keyAt(at + 1, 0)).map(([, due]) => due);
  const due = cluster.due.clone();
  due.deleteRange(keyAt(at, 0), keyAt(at + 1, 0), false);
  return { cluster: { ...cluster, now: at, due }, taken };
}

/** Keys sort as text: the second and a serial number within it, each filled up with zeros. */
function keyAt(at: number, serial: number): string {
  return `${String(at).padStart(15, '0')} ${String(serial).padStart(9, '0')}`;
}

function nextKey(due: SortedMap<Due>, at: number): string {
  const last = due.nextLowerKey(keyAt(at + 1, 0));
  const [second = '', serial = ''] = last?.split(' ') ?? [];
  return keyAt(at, Number(second) === at && last !== undefined ? Number(serial) + 1 : 0);
}
