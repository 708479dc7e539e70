import type { Reason } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { clientNamespace } from '../cluster.ts';
import { absolute, withoutDot } from './dns-name.ts';
import { notFound } from './not-found.ts';
import { resolve } from './resolve.ts';
import type { Response } from './response.ts';
import { isNodata } from './response.ts';

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

/**
 * What a client's resolver makes of a name: the first answer on its search path (R75). After an NXDOMAIN or a NODATA it
 * goes on, as glibc does; where nothing answers, a NODATA on the way counts for more than an NXDOMAIN.
 */
export function lookup(cluster: Cluster, name: string, type = 'A', namespace = clientNamespace): Response {
  const tried: Response[] = [];
  for (const full of candidates(cluster, name, namespace)) {
    const response = resolve(cluster, { name: full, type });
    if (response.answers.length > 0) return toldOf(response, tried.find(isNodata));
    tried.push(response);
  }
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
export function searchAsDig(
  cluster: Cluster,
  name: string,
  type: string,
  namespace: string,
): { readonly last: Response; readonly count: number } {
  const all = candidates(cluster, name, namespace);
  const names = all[0] === absolute(name) ? all.slice(0, 1) : all;
  let last = resolve(cluster, { name: absolute(name), type });
  const tried: Response[] = [];
  for (const full of names) {
    last = resolve(cluster, { name: full, type });
    tried.push(last);
    if (last.rcode === 'NOERROR') return { last, count: tried.length };
  }
  // The name tried last is the one told, though what was tried before it says more of why.
  return { last: { ...last, because: notFound(cluster, name, tried).because }, count: names.length };
}
