import type { Reason } from '../../model.ts';
import type { CachedAnswer } from './cached-answer.ts';
import type { Client } from './client.ts';
import { calledClient } from './client.ts';
import { addressesOf } from './response.ts';
import { listed } from '../text/listed.ts';

/** That a client goes by an answer it keeps, and for how long, in seconds, it does so yet (R72, R73, R76). */
export function whyBelieved(client: Client, name: string, { response, expires }: CachedAnswer, now: number): Reason {
  const addresses = addressesOf(response);
  const what = addresses.length > 0 ? listed(addresses) : response.rcode === 'NOERROR' ? 'NODATA' : response.rcode;
  const left = expires - now;
  const time = left > 0 ? `for ${left} s` : 'although the TTL has run out, as it never asks again';
  const text = `${calledClient(client.name)} still believes ${name} is ${what} ${time}: nothing tells it of a change before it asks again`;
  return { text, rules: [addresses.length > 0 ? 'R72' : 'R73', 'R76'] };
}
