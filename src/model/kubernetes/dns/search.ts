import type { Cluster } from '../cluster.ts';
import { clientNamespace } from '../cluster.ts';
import { absolute } from './dns-name.ts';
import { notFound } from './not-found.ts';
import { resolve } from './resolve.ts';
import type { Response } from './response.ts';
import { isNodata } from './response.ts';

/** A name with fewer dots than this is tried under the search path first. */
const ndots = 5;

/** The full names that a Pod's resolver tries for a name, in order (R75). */
function candidates(name: string, namespace: string, zone: string): readonly string[] {
  if (name.endsWith('.')) return [name];
  const path = [`${namespace}.svc.${zone}`, `svc.${zone}`, zone].map((suffix) => `${name}.${suffix}.`);
  return name.split('.').length - 1 >= ndots ? [absolute(name), ...path] : [...path, absolute(name)];
}

/**
 * What the client's resolver makes of a name: the first answer on its search path (R75). After an NXDOMAIN or a NODATA it
 * goes on, as glibc does; where nothing answers, a NODATA on the way counts for more than an NXDOMAIN.
 */
export function lookup(cluster: Cluster, name: string, type = 'A'): Response {
  const tried = candidates(name, clientNamespace, cluster.settings.zone).map((full) =>
    resolve(cluster, { name: full, type }),
  );
  const answered = tried.find((response) => response.answers.length > 0);
  if (answered !== undefined) return answered;
  return tried.find(isNodata) ?? notFound(cluster, name, tried);
}
