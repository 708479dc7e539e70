import type { Cluster } from '../cluster.ts';
import type { Client } from './client.ts';
import type { ClientState } from './client-state.ts';

/** What a client keeps; nothing where it never asked, or where another Pod has taken its name. */
export function stateOf(cluster: Cluster, client: Client): ClientState {
  const state = cluster.clients.get(client.name);
  if (state?.uid === client.uid) return state;
  return { uid: client.uid, answers: new Map(), keepsForEver: false, sticks: new Map() };
}

/** The cluster in which a client keeps something else. */
export function withState(cluster: Cluster, client: Client, state: ClientState): Cluster {
  return { ...cluster, clients: new Map([...cluster.clients, [client.name, state]]) };
}
