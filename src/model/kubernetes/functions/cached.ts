import type { Explained, ModelFunction } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import type { Client } from '../dns/client.ts';
import { bareClient, calledClient } from '../dns/client.ts';
import { cachedAnswer } from '../dns/client-cache.ts';
import { addressesOf } from '../dns/response.ts';
import { listed } from '../text/listed.ts';
import { answerValue } from './answer-value.ts';
import { absent, because, nameless, textOf } from './ask.ts';
import { clientByName } from './client-by-name.ts';

/** `cached("web")`: what the client still believes, right or not. */
export const cached: ModelFunction<Cluster> = {
  signature: 'cached(string): Answer',
  description:
    'What the client still believes about a name that `curl`, `nc` or `getent` looked up; absent where it never asked or the TTL has run out; `ttl` is what is left of it.',
  about: ['cache'],
  ask: (cluster, name) => explained(cluster, bareClient, textOf(name)),
};

/** `cached("web-0", "web")`: what a Pod still believes. */
export const cachedBy: ModelFunction<Cluster> = {
  signature: 'cached(string, string): Answer',
  description: 'What a Pod, named as `web-0` or `shop/web-0`, still believes about a name, as above.',
  about: ['cache'],
  ask(cluster, pod, name) {
    const found = clientByName(cluster, textOf(pod));
    return 'none' in found ? found.none : explained(cluster, found.client, textOf(name));
  },
};

function explained(cluster: Cluster, client: Client, name: string): Explained {
  const none = nameless(name, 'host');
  if (none !== undefined) return none;
  const called = calledClient(client.name);
  const known = cachedAnswer(cluster, client, name);
  if (known === undefined)
    return absent(`${called} keeps no answer for ${name}: it never had one, or the TTL has run out`, ['R72', 'R76']);
  const { response, expires } = known;
  const addresses = addressesOf(response);
  const what = addresses.length > 0 ? listed(addresses) : response.rcode === 'NOERROR' ? 'NODATA' : response.rcode;
  const left = expires - cluster.now;
  const time = left > 0 ? `for ${left} s` : 'although the TTL has run out, as it never asks again';
  const text = `${called} still believes ${name} is ${what} ${time}: nothing tells it of a change before it asks again`;
  const value = answerValue(response, Math.max(left, 0));
  return { value, because: because(text, [addresses.length > 0 ? 'R72' : 'R73', 'R76']) };
}
