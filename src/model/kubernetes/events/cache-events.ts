import type { Event } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import type { CachedAnswer } from '../dns/cached-answer.ts';
import type { Client } from '../dns/client.ts';
import { bareClient, calledClient, podClient } from '../dns/client.ts';
import { cachedAnswer, secondsKept } from '../dns/client-cache.ts';
import { stateOf } from '../dns/client-states.ts';
import { addressesOf } from '../dns/response.ts';
import { row } from '../table.ts';
import { listed } from '../text/listed.ts';

/** What clients learned or forgot: what each believes is its own matter, whatever DNS would answer. */
export function cacheEvents(before: Cluster, after: Cluster): readonly Event[] {
  return [...after.clients.keys()].flatMap((name) => {
    const client = clientOf(after, name);
    return client === undefined ? [] : [...habitEvents(before, after, client), ...answerEvents(before, after, client)];
  });
}

/** The client of a name; a Pod that is gone is none any more. */
function clientOf(cluster: Cluster, name: string): Client | undefined {
  if (name === '') return bareClient;
  const pod = row(cluster.pods, name);
  return pod === undefined ? undefined : podClient(pod);
}

function habitEvents(before: Cluster, after: Cluster, client: Client): readonly Event[] {
  const now = stateOf(after, client).keepsForEver;
  if (now === stateOf(before, client).keepsForEver) return [];
  const called = calledClient(client.name);
  const text = now
    ? `${called} from now on keeps every address that it learns and never asks for it again, whatever its TTL`
    : `${called} from now on keeps an answer for its TTL only, and then asks again`;
  return [{ text, rules: ['R72', 'R76'], about: ['cache'] }];
}

function answerEvents(before: Cluster, after: Cluster, client: Client): readonly Event[] {
  const called = calledClient(client.name);
  const { answers, keepsForEver } = stateOf(after, client);
  const names = new Set([...stateOf(before, client).answers.keys(), ...answers.keys()]);
  return [...names].flatMap((name): readonly Event[] => {
    const old = cachedAnswer(before, client, name);
    const now = cachedAnswer(after, client, name);
    if (now !== undefined && now !== old) return [learned(called, name, now, keepsForEver)];
    if (old === undefined || now !== undefined) return [];
    const text = `${called} forgets its answer for ${name}, as the TTL has run out, and asks again when it next needs one`;
    return [{ text, rules: ['R72', 'R76'], about: ['cache'] }];
  });
}

function learned(called: string, name: string, { response }: CachedAnswer, keepsForEver: boolean): Event {
  const addresses = addressesOf(response);
  const positive = response.answers.length > 0;
  const what = addresses.length > 0 ? listed(addresses) : response.rcode === 'NOERROR' ? 'NODATA' : response.rcode;
  const why = positive ? 'the TTL of the record' : 'as long as the SOA of the zone lets a negative answer be kept';
  const time = keepsForEver && addresses.length > 0 ? 'for ever' : `for ${secondsKept(response)} s, ${why}`;
  const text = `${called} keeps the answer for ${name}, ${what}, ${time}`;
  return { text, rules: [positive ? 'R72' : 'R73', 'R76'], about: ['cache'] };
}
