import { removePods } from '../api/remove.ts';
import { drop, inNamespace } from '../api/store.ts';
import type { Cluster } from '../cluster.ts';
import { namespaceMark } from '../objects/marks.ts';
import type { KindName } from '../objects/object.ts';
import { keyFor, keyOf } from '../objects/object.ts';
import { isTerminating } from '../objects/pod.ts';
import { row, rowsMarked, tableChanges } from '../table.ts';

const emptiedAtOnce: readonly KindName[] = ['Service', 'Deployment', 'StatefulSet', 'EndpointSlice'];

/** Empties every Namespace that is being deleted, its Pods with their grace, and removes it when nothing is left in it. */
export function reconcileNamespaces(before: Cluster, cluster: Cluster): Cluster {
  const asked = tableChanges(before.namespaces, cluster.namespaces).map(({ key }) => key);
  const emptied = tableChanges(before.pods, cluster.pods).flatMap((change) =>
    change.after === undefined && change.before ? [keyFor('', change.before.metadata.namespace)] : [],
  );
  let next = cluster;
  for (const key of new Set([...asked, ...emptied])) {
    const namespace = row(next.namespaces, key);
    if (namespace === undefined || !isTerminating(namespace)) continue;
    next = empty(next, namespace.metadata.name);
    const left = rowsMarked(next.pods, namespaceMark(namespace.metadata.name));
    if (left.length === 0) next = drop(next, 'Namespace', [keyOf(namespace)]);
  }
  return next;
}

function empty(cluster: Cluster, name: string): Cluster {
  let next = cluster;
  for (const kind of emptiedAtOnce) next = drop(next, kind, inNamespace(next, kind, name).map(keyOf));
  const pods = rowsMarked(next.pods, namespaceMark(name)).filter((pod) => !isTerminating(pod));
  return pods.length === 0 ? next : removePods(next, pods);
}
