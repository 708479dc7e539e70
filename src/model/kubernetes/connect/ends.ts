import type { Cluster } from '../cluster.ts';
import { row } from '../table.ts';
import type { OpenedConnection } from './opened-connection.ts';

/** Whether the Pod at a connection's far end is still there, and not another of its name. */
export function farEndLives(cluster: Cluster, { pod, uid }: OpenedConnection): boolean {
  return row(cluster.pods, pod)?.metadata.uid === uid;
}

/** Whether the process at both ends is still there: a connection lives no longer than either (R81, R84). */
export function bothEndsLive(cluster: Cluster, connection: OpenedConnection): boolean {
  const { client, clientUid } = connection;
  return farEndLives(cluster, connection) && (client === '' || row(cluster.pods, client)?.metadata.uid === clientUid);
}
