import type { Cluster } from '../cluster.ts';
import { ownerMark } from '../objects/marks.ts';
import type { Pod } from '../objects/pod.ts';
import { isTerminating } from '../objects/pod.ts';
import { ownerKey } from '../objects/owner.ts';
import type { Table } from '../table.ts';
import { rowsMarked, tableChanges } from '../table.ts';

/** The Pods that a Deployment or StatefulSet keeps, those that are ending included, in the order of their names. */
export function ownedPods(cluster: Cluster, kind: 'Deployment' | 'StatefulSet', key: string): readonly Pod[] {
  return rowsMarked(cluster.pods, ownerMark(`${kind} ${key}`));
}

/** Those of them that nobody has asked to end. */
export function livingPods(cluster: Cluster, kind: 'Deployment' | 'StatefulSet', key: string): readonly Pod[] {
  return ownedPods(cluster, kind, key).filter((pod) => !isTerminating(pod));
}

/** The keys of what keeps the Pods that differ between two moments, in their order. */
export function touchedOwners(before: Cluster, after: Cluster, kind: 'Deployment' | 'StatefulSet'): readonly string[] {
  const prefix = `${kind} `;
  const owners = tableChanges(before.pods, after.pods).flatMap((change) =>
    [change.before, change.after].flatMap((pod) => {
      const owner = pod === undefined ? undefined : ownerKey(pod);
      return owner?.startsWith(prefix) ? [owner.slice(prefix.length)] : [];
    }),
  );
  const own =
    kind === 'Deployment'
      ? changedKeys(before.deployments, after.deployments)
      : changedKeys(before.statefulSets, after.statefulSets);
  return [...new Set([...own, ...owners])].sort();
}

function changedKeys<T>(before: Table<T>, after: Table<T>): readonly string[] {
  return tableChanges(before, after).map(({ key }) => key);
}
