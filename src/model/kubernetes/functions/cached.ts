import type { Explained, ModelFunction } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import type { Client } from '../dns/client.ts';
import { bareClient, calledClient } from '../dns/client.ts';
import { cachedAnswer } from '../dns/client-cache.ts';
import { whyBelieved } from '../dns/why-believed.ts';
import { answerValue } from './answer-value.ts';
import { absent, nameless, textOf } from './ask.ts';
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
  const value = answerValue(known.response, Math.max(known.expires - cluster.now, 0));
  return { value, because: [whyBelieved(client, name, known, cluster.now)] };
}
