import type { Cluster } from '../cluster.ts';
import type { Client } from '../dns/client.ts';
import { lookupAddresses, lookupThroughCache } from '../dns/client-cache.ts';
import { stateOf, withState } from '../dns/client-states.ts';
import type { Question, Response } from '../dns/response.ts';
import { addressesOf } from '../dns/response.ts';
import { ipFamily } from '../net/ip.ts';
import type { Attempt, Failure, Reached } from './attempt.ts';
import { dial } from './dial.ts';
import type { OpenedConnection } from './opened-connection.ts';

/** Tries to connect a client to a host, by name or address, with a fresh lookup; leaves nothing open (R77, R78). */
export function connect(cluster: Cluster, client: Client, host: string, port: number): Attempt {
  if (ipFamily(host) !== undefined) return connectToAddress(cluster, client, host, port);
  return connectTo(cluster, client, lookupAddresses(cluster, client, host).response, port);
}

/** A connection that a client tried to open, and what it asked the DNS server for it. */
interface Opened {
  readonly cluster: Cluster;
  readonly attempt: Attempt;
  readonly asked: readonly Question[];
}

/**
 * Connects as a client's programs do: through its cache of names, and so that the connection is remembered.
 * @param keeps whether the client leaves the connection open
 */
export function open(cluster: Cluster, client: Client, host: string, port: number, keeps: boolean): Opened {
  const known = ipFamily(host) === undefined ? lookupThroughCache(cluster, client, host) : undefined;
  const { cluster: next = cluster, asked = [] } = known ?? {};
  const attempt =
    known === undefined ? connectToAddress(next, client, host, port) : connectTo(next, client, known.response, port);
  if (attempt.outcome !== 'ESTABLISHED') return { cluster: next, attempt, asked };
  const { sticks, ...far } = attempt.reached;
  const state = keeps ? 'ESTABLISHED' : 'closed';
  const opened: OpenedConnection = { client: client.name, clientUid: client.uid, host, port, ...far, state };
  const connected = { ...next, connections: [...next.connections, opened] };
  return { cluster: stuck(connected, client, far.address, sticks), attempt, asked };
}

/** The cluster in which kube-proxy remembers where it led the client, where the Service has session affinity (R16). */
function stuck(cluster: Cluster, client: Client, address: string, sticks: Reached['sticks']): Cluster {
  if (sticks === undefined) return cluster;
  const state = stateOf(cluster, client);
  const stick = { address, expires: cluster.now + sticks.seconds };
  return withState(cluster, client, { ...state, sticks: new Map([...state.sticks, [sticks.key, stick]]) });
}

/** Tries an answer's addresses one after the other; where none works, the first failure is the one that is told. */
function connectTo(cluster: Cluster, client: Client, response: Response, port: number): Attempt {
  const failures: Failure[] = [];
  for (const address of addressesOf(response)) {
    const dialled = dial(cluster, client, address, port);
    const told = { ...dialled, because: [...response.because, ...dialled.because] };
    if (told.outcome === 'ESTABLISHED') return { ...told, failures };
    failures.push(told);
  }
  const [first] = failures;
  if (first !== undefined) return { ...first, failures };
  const rcode = response.rcode === 'NOERROR' ? 'NODATA' : response.rcode;
  return { outcome: 'unresolved', rcode, because: response.because };
}

/** One address, where no name was looked up. */
function connectToAddress(cluster: Cluster, client: Client, address: string, port: number): Attempt {
  const dialled = dial(cluster, client, address, port);
  return { ...dialled, failures: dialled.outcome === 'ESTABLISHED' ? [] : [dialled] };
}
