import type { Cluster } from '../cluster.ts';
import { row } from '../table.ts';

/** Ends the open connections whose Pod is gone: they live as long as the process at their far end (R81, R84). */
export function reconcileConnections(before: Cluster, cluster: Cluster): Cluster {
  if (before.pods === cluster.pods) return cluster;
  const isDead = ({ pod, uid }: { readonly pod: string; readonly uid: string }) =>
    row(cluster.pods, pod)?.metadata.uid !== uid;
  if (!cluster.connections.some((connection) => connection.state === 'ESTABLISHED' && isDead(connection)))
    return cluster;
  const connections = cluster.connections.map((connection) =>
    connection.state === 'ESTABLISHED' && isDead(connection) ? { ...connection, state: 'reset' as const } : connection,
  );
  return { ...cluster, connections };
}
