import { removePods } from '../api/remove.ts';
import { all, drop } from '../api/store.ts';
import type { Cluster } from '../cluster.ts';
import type { KindName } from '../objects/object.ts';
import { keyOf } from '../objects/object.ts';
import { isTerminating } from '../objects/pod.ts';
import { rowsOf } from '../table.ts';

const emptiedAtOnce: readonly KindName[] = ['Service', 'Deployment', 'EndpointSlice'];

/** Empties every Namespace that is being deleted, its Pods with their grace, and removes it when nothing is left in it. */
export function reconcileNamespaces(cluster: Cluster): Cluster {
  let next = cluster;
  for (const namespace of rowsOf(cluster.namespaces).filter(isTerminating)) {
    next = empty(next, namespace.metadata.name);
    const left = rowsOf(next.pods).some((pod) => pod.metadata.namespace === namespace.metadata.name);
    if (!left) next = drop(next, 'Namespace', [keyOf(namespace)]);
  }
  return next;
}

function empty(cluster: Cluster, name: string): Cluster {
  let next = cluster;
  for (const kind of emptiedAtOnce) {
    next = drop(
      next,
      kind,
      all(next, kind)
        .filter(({ metadata }) => metadata.namespace === name)
        .map(keyOf),
    );
  }
  const pods = rowsOf(next.pods).filter((pod) => pod.metadata.namespace === name && !isTerminating(pod));
  return pods.length === 0 ? next : removePods(next, pods);
}
