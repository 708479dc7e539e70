import type { Cluster } from '../cluster.ts';
import type { Client } from '../dns/client.ts';
import { withHabit } from '../dns/client-cache.ts';

/** What can be said of how a client treats the DNS answers that it has (R76). */
export const habits: Readonly<Record<string, (cluster: Cluster, client: Client) => Cluster>> = {
  'keeps its DNS answers': (cluster, client) => withHabit(cluster, client, true),
  'keeps its DNS answers for ever': (cluster, client) => withHabit(cluster, client, true),
  'keeps its DNS answers for their TTL': (cluster, client) => withHabit(cluster, client, false),
};
