import type { Cluster } from '../cluster.ts';
import type { KeptAnswer } from './kept-answer.ts';
import { absolute } from './dns-name.ts';
import type { DnsRecord } from './record.ts';
import { resolve } from './resolve.ts';
import type { Question, Response } from './response.ts';
import { whyKept, whyOneTTL } from './why-kept.ts';

/** What the server keeps an answer for at least, unless its cache has less time than that; a SERVFAIL always (R74). */
const leastSeconds = 5;

/**
 * What the DNS server says to a client now, and why: what its own cache still holds, the TTL counted down, else what it
 * finds (R74). Only reads: `keepAnswers` is what fills the cache. An answer from the cache has its records in the letters
 * of the question that was first asked, and is authoritative whatever it was before.
 */
export function serverAnswer(cluster: Cluster, question: Question): Response {
  const found = resolve(cluster, question);
  if (cluster.settings.dnsCache === 0) return found;
  const kept = keptAnswer(cluster, question);
  if (kept === undefined) return withOneTTL(cluster, found);
  const { name } = found;
  const because = whyKept(kept, found, cluster.now);
  return { ...withTTL(kept.response, kept.expires - cluster.now), name, authoritative: true, because };
}

/** The answer to a question that the server's own cache holds now, if there is one (R74). */
export function keptAnswer(cluster: Cluster, question: Question): KeptAnswer | undefined {
  const kept = cluster.serverAnswers.get(keyOf(question));
  return kept !== undefined && cluster.now < kept.expires ? kept : undefined;
}

/** The cluster in which the server keeps what it now says to these questions; the same one where it has no cache (R74). */
export function keepAnswers(cluster: Cluster, questions: readonly Question[]): Cluster {
  if (cluster.settings.dnsCache === 0) return cluster;
  const fresh = questions
    .filter((question) => keptAnswer(cluster, question) === undefined)
    .map((question) => serverAnswer(cluster, question))
    .filter(isKept);
  if (fresh.length === 0) return cluster;
  const serverAnswers = cluster.serverAnswers.clone();
  for (const response of fresh) {
    const expires = cluster.now + secondsKept(cluster, response);
    serverAnswers.set(keyOf(response), { response, since: cluster.now, expires });
  }
  return { ...cluster, serverAnswers };
}

function keyOf({ name, type }: Question): string {
  return `${absolute(name).toLowerCase()} ${type.toUpperCase()}`;
}

/** What was cut short is not kept, nor what has no records: the model does not know what another server says of the name. */
function isKept({ truncated, answers, authority }: Response): boolean {
  return !truncated && answers.length + authority.length > 0;
}

/** As long as the shortest TTL in any section, within what the cache has as its least and its most. */
function secondsKept(cluster: Cluster, { rcode, answers, authority, additional }: Response): number {
  if (rcode === 'SERVFAIL') return leastSeconds;
  const shortest = Math.min(...[...answers, ...authority, ...additional].map(({ ttl }) => ttl));
  return Math.min(cluster.settings.dnsCache, Math.max(leastSeconds, shortest));
}

/** A fresh answer as it leaves a server with a cache: every record may be kept for as long as the server keeps it. */
function withOneTTL(cluster: Cluster, found: Response): Response {
  const seconds = secondsKept(cluster, found);
  const given = withTTL(found, seconds);
  const isSame = [...found.answers, ...found.authority].every(({ ttl }) => ttl === seconds);
  return isSame ? given : { ...given, because: [...found.because, whyOneTTL(cluster, seconds)] };
}

function withTTL(response: Response, ttl: number): Response {
  const given = (records: readonly DnsRecord[]) => records.map((record) => ({ ...record, ttl }));
  const { answers, authority, additional } = response;
  return { ...response, answers: given(answers), authority: given(authority), additional: given(additional) };
}
