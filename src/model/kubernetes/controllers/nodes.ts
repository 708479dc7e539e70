import { startPods } from '../api/admit-pods.ts';
import { removePods } from '../api/remove.ts';
import type { Cluster } from '../cluster.ts';
import { nodeMark } from '../objects/marks.ts';
import { keyFor } from '../objects/object.ts';
import type { Pod } from '../objects/pod.ts';
import { podIPs } from '../objects/pod.ts';
import { row, rowsMarked, tableChanges } from '../table.ts';

/** Whether there is something to run a Pod: where it names no Node the cluster finds one, and else that Node must be known. */
export function isOnKnownNode(cluster: Cluster, { spec: { nodeName } }: Pod): boolean {
  return nodeName === '' || row(cluster.nodes, keyFor('', nodeName)) !== undefined;
}

/** Starts the Pods that wait for a Node that is new, and takes away those on a Node that is gone. */
export function reconcileNodes(before: Cluster, cluster: Cluster): Cluster {
  let next = cluster;
  for (const { before: old, after: now } of tableChanges(before.nodes, cluster.nodes)) {
    const pods = rowsMarked(next.pods, nodeMark((now ?? old)?.metadata.name ?? ''));
    const waiting = pods.filter((pod) => podIPs(pod).length === 0);
    if (now === undefined && pods.length > 0) next = removePods(next, pods, 0);
    else if (old === undefined && waiting.length > 0) next = startPods(next, waiting);
  }
  return next;
}
