import type { Reason } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { listed } from '../text/listed.ts';
import { withoutDot } from './dns-name.ts';
import type { KeptAnswer } from './kept-answer.ts';
import type { Response } from './response.ts';

/** Whether two responses say the same, whatever their TTLs and the letters of their names. */
export function saysTheSame(one: Response, other: Response): boolean {
  return gist(one) === gist(other);
}

/** A question as sentences name it: `A of web.default.svc.cluster.local`. */
export function calledQuestion({ name, type }: Response): string {
  return `${type} of ${withoutDot(name)}`;
}

/** What a response comes to, in a few words: its data, NODATA or the rcode. */
export function inShort({ rcode, answers, additional }: Response): string {
  if (answers.length > 0) return listed([...answers, ...additional].map(({ data }) => withoutDot(data)));
  return rcode === 'NOERROR' ? 'NODATA' : rcode;
}

/**
 * Why the server answers from its cache: that it does, and why what it says is so; or else what is so by now (R74).
 * @param found what it would find if it looked
 */
export function whyKept(kept: KeptAnswer, found: Response, now: number): readonly Reason[] {
  const flag = found.authoritative ? [] : [whyAuthoritative];
  if (!saysTheSame(kept.response, found)) return [whyStale(kept, found, now), ...found.because, ...flag];
  const text = `the DNS server found this ${ago(kept, now)} and says it from its own cache, without looking, for ${kept.expires - now} s more`;
  return [...found.because, { text, rules: ['R74'] }, ...flag];
}

/** That the server says what is no longer so, for how long yet, and what it would say without its cache (R74). */
export function whyStale(kept: KeptAnswer, found: Response, now: number): Reason {
  const { response, expires } = kept;
  const text = `the DNS server answers ${calledQuestion(response)} from its own cache, with ${inShort(response)}, which it found ${ago(kept, now)} and says for ${expires - now} s more; without that cache it would answer ${inShort(found)}`;
  return { text, rules: ['R74'] };
}

/** Why the records of a fresh answer have another TTL than their own (R74). */
export function whyOneTTL({ settings }: Cluster, seconds: number): Reason {
  const text = `the TTL is ${seconds} s, for which the DNS server keeps the answer in its own cache: the shortest TTL in it, but no less than 5 s and no more than the ${settings.dnsCache} s of the cache`;
  return { text, rules: ['R74'] };
}

const whyAuthoritative: Reason = {
  text: 'the DNS server says of everything in its own cache that it is authoritative, also of names outside its zones',
  rules: ['R74'],
};

function ago({ since }: KeptAnswer, now: number): string {
  return since === now ? 'just now' : `${now - since} s ago`;
}

function gist({ rcode, answers, additional }: Response): string {
  const lines = [...answers, ...additional].map(({ type, data }) => `${type} ${data.toLowerCase()}`);
  return [rcode, ...lines].join('\n');
}
