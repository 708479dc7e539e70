import type { Cluster } from '../cluster.ts';
import { absolute } from './dns-name.ts';
import type { Finding } from './finding.ts';
import { findRecords } from './find-records.ts';
import { askOutside } from './outside.ts';
import { resolveOutside } from './resolve-outside.ts';
import type { Question, Response } from './response.ts';
import { startOfAuthority } from './start-of-authority.ts';
import { zoneOf } from './zones.ts';

/**
 * What the cluster's DNS server answers to a question about a full name, and why. Matches without regard to case and
 * answers in the question's own (R33). Reads Services, EndpointSlices and Namespaces, and Pods only where it verifies their
 * names (R34). A name that does not exist is NXDOMAIN; a name that exists but has nothing of the type asked is NODATA:
 * NOERROR without an answer.
 */
export function resolve(cluster: Cluster, question: Question): Response {
  const name = absolute(question.name);
  const type = question.type.toUpperCase();
  const zone = zoneOf(cluster.settings, name);
  if (zone === undefined) return resolveOutside(cluster, name, type);
  const finding = findRecords(cluster, { name, type, zone });
  const isAskedOutside = cluster.settings.fallthrough && !finding.exists;
  if (isAskedOutside && askOutside(cluster, name, type).exists) return resolveOutside(cluster, name, type);
  const { records, additional, truncated } = finding;
  return {
    name,
    type,
    ...outcome(cluster, finding),
    authoritative: true,
    truncated,
    answers: records,
    authority: records.length > 0 ? [] : [startOfAuthority(cluster, zone)],
    additional,
  };
}

/** Before the server has read the whole cluster it does not know that a name does not exist (R67). */
function outcome(cluster: Cluster, { exists, because }: Finding): Pick<Response, 'rcode' | 'because'> {
  if (exists) return { rcode: 'NOERROR', because };
  if (cluster.settings.dnsSynced) return { rcode: 'NXDOMAIN', because };
  const text =
    'the DNS server has not read the whole cluster yet, so that it cannot say NXDOMAIN of a name that it does not find: SERVFAIL';
  return { rcode: 'SERVFAIL', because: [{ text, rules: ['R67'] }] };
}
