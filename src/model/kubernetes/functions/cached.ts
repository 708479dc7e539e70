import type { ModelFunction } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { cachedAnswer } from '../dns/client-cache.ts';
import { addressesOf } from '../dns/response.ts';
import { listed } from '../text/listed.ts';
import { answerValue } from './answer-value.ts';
import { absent, because, nameless, textOf } from './ask.ts';

/** `cached("web")`: what the client still believes, right or not. */
export const cached: ModelFunction<Cluster> = {
  signature: 'cached(string): Answer',
  description:
    'What the client still believes about a name that `curl` or `nc` looked up; absent where it never asked or the TTL has run out.',
  about: ['cache'],
  ask(cluster, argument) {
    const name = textOf(argument);
    const none = nameless(name, 'host');
    if (none !== undefined) return none;
    const known = cachedAnswer(cluster, name);
    if (known === undefined)
      return absent(`the client keeps no answer for ${name}: it never had one, or the TTL has run out`, ['R72', 'R76']);
    const left = (cluster.cache.get(name.toLowerCase())?.expires ?? cluster.now) - cluster.now;
    const text = `the client still believes ${name} is ${listed(addressesOf(known))} for ${left} s: nothing tells it of a change before it asks again`;
    return { value: answerValue(known), because: because(text, ['R72', 'R76']) };
  },
};
