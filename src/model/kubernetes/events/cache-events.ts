import type { Event } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { cachedAnswer } from '../dns/client-cache.ts';
import { addressesOf } from '../dns/response.ts';
import { listed } from '../text/listed.ts';

/** What the client learned or forgot: what it believes is its own matter, whatever DNS would answer. */
export function cacheEvents(before: Cluster, after: Cluster): readonly Event[] {
  return [...after.cache.keys()].flatMap((name): readonly Event[] => {
    const old = cachedAnswer(before, name);
    const now = cachedAnswer(after, name);
    if (now !== undefined && now !== old) {
      const text = `the client keeps the answer for ${name}, ${listed(addressesOf(now))}, for ${now.answers[0]?.ttl ?? 0} s, the TTL of the record`;
      return [{ text, rules: ['R72', 'R76'], about: ['cache'] }];
    }
    if (old === undefined || now !== undefined) return [];
    return [
      {
        text: `the client forgets its answer for ${name}, as the TTL has run out, and asks again when it next needs one`,
        rules: ['R72', 'R76'],
        about: ['cache'],
      },
    ];
  });
}
