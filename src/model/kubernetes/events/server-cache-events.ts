import type { Event } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import type { KeptAnswer } from '../dns/kept-answer.ts';
import { resolve } from '../dns/resolve.ts';
import type { Question } from '../dns/response.ts';
import { keptAnswer } from '../dns/server-cache.ts';
import { calledQuestion, inShort, saysTheSame, whyStale } from '../dns/why-kept.ts';

/** What the DNS server goes on saying from its own cache though it is no longer so, and what it lets go of (R74). */
export function serverCacheEvents(before: Cluster, after: Cluster): readonly Event[] {
  return before.serverAnswers
    .valuesArray()
    .filter(({ expires }) => before.now < expires)
    .flatMap((kept) => (after.now < kept.expires ? outlived(before, after, kept) : letGo(after, kept)));
}

/** That questions were answered from the server's cache with what is no longer so (R74). */
export function staleAnswerEvents(cluster: Cluster, questions: readonly Question[]): readonly Event[] {
  const kept = questions.flatMap((question) => keptAnswer(cluster, question) ?? []);
  return [...new Set(kept)].flatMap((one) => (isTrue(cluster, one) ? [] : [stale(cluster, one)]));
}

function outlived(before: Cluster, after: Cluster, kept: KeptAnswer): readonly Event[] {
  return isTrue(before, kept) && !isTrue(after, kept) ? [stale(after, kept)] : [];
}

function letGo(after: Cluster, { response }: KeptAnswer): readonly Event[] {
  const found = resolve(after, response);
  if (saysTheSame(response, found)) return [];
  const text = `the DNS server's own cache lets go of ${inShort(response)} for ${calledQuestion(response)}, as its time is up: the next answer is ${inShort(found)}`;
  return [{ text, rules: ['R74'], about: ['dns'] }];
}

function stale(cluster: Cluster, kept: KeptAnswer): Event {
  return { ...whyStale(kept, resolve(cluster, kept.response), cluster.now), about: ['dns'] };
}

function isTrue(cluster: Cluster, { response }: KeptAnswer): boolean {
  return saysTheSame(response, resolve(cluster, response));
}
