import type { Cluster } from '../cluster.ts';
import { bothEndsLive } from '../connect/ends.ts';
import type { OpenedConnection } from '../connect/opened-connection.ts';

/** Ends the open connections of which a Pod is gone: they live as long as the process at either end (R81, R84). */
export function reconcileConnections(before: Cluster, cluster: Cluster): Cluster {
  if (before.pods === cluster.pods) return cluster;
  const isCut = (connection: OpenedConnection) =>
    connection.state === 'ESTABLISHED' && !bothEndsLive(cluster, connection);
  if (!cluster.connections.some(isCut)) return cluster;
  const connections = cluster.connections.map((connection) =>
    isCut(connection) ? { ...connection, state: 'reset' as const } : connection,
  );
  return { ...cluster, connections };
}
