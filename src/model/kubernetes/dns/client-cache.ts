import type { Cluster } from '../cluster.ts';
import { lookup } from './search.ts';
import type { Response } from './response.ts';

/** What the client still believes about a name, or undefined where it never asked or the TTL has run out (R72, R76). */
export function cachedAnswer(cluster: Cluster, name: string): Response | undefined {
  const entry = cluster.cache.get(name.toLowerCase());
  return entry !== undefined && cluster.now < entry.expires ? entry.response : undefined;
}

/**
 * Finds the addresses of a name as the client's programs do: what the client still believes, else a new question, whose
 * answer it then keeps for the TTL. It keeps no negative answer.
 */
export function lookupThroughCache(cluster: Cluster, name: string): { cluster: Cluster; response: Response } {
  const known = cachedAnswer(cluster, name);
  if (known !== undefined) return { cluster, response: known };
  const response = lookup(cluster, name);
  const [answer] = response.answers;
  if (answer === undefined || answer.ttl === 0) return { cluster, response };
  const entry = { response, expires: cluster.now + answer.ttl };
  return { cluster: { ...cluster, cache: new Map([...cluster.cache, [name.toLowerCase(), entry]]) }, response };
}
