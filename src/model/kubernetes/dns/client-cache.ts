import type { Cluster } from '../cluster.ts';
import type { CachedAnswer } from './cached-answer.ts';
import type { Client } from './client.ts';
import type { ClientState } from './client-state.ts';
import { stateOf, withState } from './client-states.ts';
import type { Response } from './response.ts';
import { addressesOf } from './response.ts';
import type { Search } from './search.ts';
import { search } from './search.ts';
import { whyBelieved } from './why-believed.ts';

/** What a client still believes about a name; undefined where it never asked or the TTL has run out (R72, R76). */
export function cachedAnswer(cluster: Cluster, client: Client, name: string): CachedAnswer | undefined {
  const state = stateOf(cluster, client);
  const entry = state.answers.get(name.toLowerCase());
  return entry !== undefined && holds(state, entry, cluster.now) ? entry : undefined;
}

/** What DNS says now of a name's addresses, to a client: the IPv4 ones, or where there are none the IPv6 ones. */
export function lookupAddresses(cluster: Cluster, client: Client, name: string): Search {
  const four = search(cluster, name, 'A', client.namespace);
  if (addressesOf(four.response).length > 0) return four;
  const six = search(cluster, name, 'AAAA', client.namespace);
  const { response } = addressesOf(six.response).length > 0 ? six : four;
  return { response, asked: [...four.asked, ...six.asked] };
}

/**
 * Finds the addresses of a name as a client's programs do: what it still believes, else a new question, whose answer it
 * then keeps: a positive one for its TTL (R72), a negative one for as long as the zone's SOA says (R73).
 */
export function lookupThroughCache(
  cluster: Cluster,
  client: Client,
  name: string,
): Search & { readonly cluster: Cluster } {
  const known = cachedAnswer(cluster, client, name);
  if (known !== undefined) {
    // Why DNS once answered so need not be true any more.
    const because = [whyBelieved(client, name, known, cluster.now)];
    return { cluster, response: { ...known.response, because }, asked: [] };
  }
  const { response, asked } = lookupAddresses(cluster, client, name);
  const state = stateOf(cluster, client);
  const entry = { response, expires: cluster.now + secondsKept(response) };
  if (!holds(state, entry, cluster.now)) return { cluster, response, asked };
  const answers = new Map([...state.answers, [name.toLowerCase(), entry]]);
  return { cluster: withState(cluster, client, { ...state, answers }), response, asked };
}

/** A client that from now on keeps its answers for ever, or again for their TTL; what has run out is forgotten. */
export function withHabit(cluster: Cluster, client: Client, keepsForEver: boolean): Cluster {
  const state = stateOf(cluster, client);
  if (state.keepsForEver === keepsForEver) return cluster;
  const answers = new Map([...state.answers].filter(([, entry]) => holds(state, entry, cluster.now)));
  return withState(cluster, client, { ...state, answers, keepsForEver });
}

/** How many seconds an answer may be kept: the shortest TTL in it, or without an answer what the SOA beside it allows. */
export function secondsKept({ answers, authority }: Response): number {
  if (answers.length > 0) return Math.min(...answers.map(({ ttl }) => ttl));
  const soa = authority.find(({ type }) => type === 'SOA');
  return soa === undefined ? 0 : Math.min(soa.ttl, Number(soa.data.split(' ').at(-1)));
}

/** Only an answer with addresses is kept for ever: a client that has none must ask again. */
function holds(state: ClientState, { response, expires }: CachedAnswer, now: number): boolean {
  return now < expires || (state.keepsForEver && addressesOf(response).length > 0);
}
