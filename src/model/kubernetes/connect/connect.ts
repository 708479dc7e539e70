import type { Cluster } from '../cluster.ts';
import { lookupThroughCache } from '../dns/client-cache.ts';
import { lookup } from '../dns/search.ts';
import type { Response } from '../dns/response.ts';
import { addressesOf, isNodata } from '../dns/response.ts';
import { ipFamily } from '../net/ip.ts';
import type { OpenedConnection } from './opened-connection.ts';
import type { Attempt, Dialled } from './attempt.ts';
import { dial } from './dial.ts';

/** Tries to connect to a host, by name or address, with a fresh lookup; leaves nothing open (R77, R78). */
export function connect(cluster: Cluster, host: string, port: number): Attempt {
  if (ipFamily(host) !== undefined) return dial(cluster, host, port);
  return connectTo(cluster, lookup(cluster, host), port);
}

/**
 * Connects as the client's programs do: through its cache of names, and so that the connection is remembered.
 * @param keeps whether the client leaves the connection open
 */
export function open(
  cluster: Cluster,
  host: string,
  port: number,
  keeps: boolean,
): { cluster: Cluster; attempt: Attempt } {
  const known = ipFamily(host) === undefined ? lookupThroughCache(cluster, host) : undefined;
  const next = known?.cluster ?? cluster;
  const attempt = known === undefined ? dial(next, host, port) : connectTo(next, known.response, port);
  if (attempt.outcome !== 'ESTABLISHED') return { cluster: next, attempt };
  const opened: OpenedConnection = { host, port, ...attempt.reached, state: keeps ? 'ESTABLISHED' : 'closed' };
  return { cluster: { ...next, connections: [...next.connections, opened] }, attempt };
}

/** Tries the addresses of an answer one after the other; where none works, the first failure is what is told. */
function connectTo(cluster: Cluster, response: Response, port: number): Attempt {
  let failure: Dialled | undefined;
  for (const address of addressesOf(response)) {
    const dialled = dial(cluster, address, port);
    const told = { ...dialled, because: [...response.because, ...dialled.because] };
    if (dialled.outcome === 'ESTABLISHED') return told;
    failure ??= told;
  }
  return (
    failure ?? {
      outcome: 'unresolved',
      rcode: isNodata(response) ? 'NODATA' : response.rcode,
      because: response.because,
    }
  );
}
