import type { Cluster, Due } from '../cluster.ts';
import { row } from '../table.ts';
import { isOnKnownNode } from './nodes.ts';

/** Whether something that is due comes to nothing: the Pod that it was about is gone, or its Node is not there to start it. */
export function isVoid(cluster: Cluster, { pod: key, uid, what }: Due): boolean {
  const pod = row(cluster.pods, key);
  if (pod?.metadata.uid !== uid) return true;
  return what !== 'pod is gone' && !isOnKnownNode(cluster, pod);
}
