import type { Reason } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { clientNamespace } from '../cluster.ts';
import { absolute, withoutDot } from './dns-name.ts';
import { notFound } from './not-found.ts';
import type { Question, Response } from './response.ts';
import { isNodata } from './response.ts';
import { serverAnswer } from './server-cache.ts';

/** A name with fewer dots than this is tried under the search path first. */
export const ndots = 5;

/** What a Pod's resolver adds to short names, in order (R75). */
export function searchPath(cluster: Cluster, namespace: string): readonly string[] {
  const { zone } = cluster.settings;
  return [`${namespace}.svc.${zone}`, `svc.${zone}`, zone];
}

/** The full names that a Pod's resolver tries for a name, in order (R75). */
export function candidates(cluster: Cluster, name: string, namespace: string): readonly string[] {
  if (name.endsWith('.')) return [name];
  const path = searchPath(cluster, namespace).map((suffix) => `${name}.${suffix}.`);
  return name.split('.').length - 1 >= ndots ? [absolute(name), ...path] : [...path, absolute(name)];
}

/** What a client made of a name, and every question that it asked the server on the way. */
export interface Search {
  readonly response: Response;
  readonly asked: readonly Question[];
}

/** What a client's resolver would make of a name now; nobody asks, so that the server keeps nothing of it (R74, R75). */
export function lookup(cluster: Cluster, name: string, type = 'A', namespace = clientNamespace): Response {
  return search(cluster, name, type, namespace).response;
}

/**
 * What a client's resolver makes of a name: the first answer on its search path (R75). After an NXDOMAIN or a NODATA it
 * goes on, as glibc does; where nothing answers, a NODATA on the way counts for more than an NXDOMAIN.
 */
export function search(cluster: Cluster, name: string, type: string, namespace: string): Search {
  const tried: Response[] = [];
  for (const full of candidates(cluster, name, namespace)) {
    const response = serverAnswer(cluster, { name: full, type });
    if (response.answers.length > 0)
      return { response: toldOf(response, tried.find(isNodata)), asked: [...tried, response] };
    tried.push(response);
  }
  return { response: unanswered(cluster, name, tried), asked: tried };
}

function unanswered(cluster: Cluster, name: string, tried: readonly Response[]): Response {
  const nodata = tried.find(isNodata);
  if (nodata === undefined) return notFound(cluster, name, tried);
  return tried.at(-1) === nodata ? nodata : toldOf(nodata, nodata);
}

/** Musl stops at the first NODATA, so that its clients may hear of less. */
function toldOf(response: Response, passed: Response | undefined): Response {
  if (passed === undefined) return response;
  const reason: Reason = {
    text: `the resolver tries the rest of its search path after the NODATA of ${withoutDot(passed.name)}, as glibc does; one made with musl stops there`,
    rules: ['R75'],
  };
  return { ...response, because: [...response.because, reason] };
}

/**
 * What `dig +search` and `nslookup` hear, question by question, of which the last is what they tell: they stop at the first
 * name that exists, whether or not it has the type asked, and search for no name that has enough dots (R75).
 */
export function searchAsDig(cluster: Cluster, name: string, type: string, namespace: string): Search {
  const [first = absolute(name), ...more] = candidates(cluster, name, namespace);
  let response = serverAnswer(cluster, { name: first, type });
  const asked = [response];
  for (const full of first === absolute(name) ? [] : more) {
    if (response.rcode === 'NOERROR') break;
    response = serverAnswer(cluster, { name: full, type });
    asked.push(response);
  }
  if (response.rcode === 'NOERROR') return { response, asked };
  // The name tried last is the one told, though what was tried before it says more of why.
  return { response: { ...response, because: notFound(cluster, name, asked).because }, asked };
}
