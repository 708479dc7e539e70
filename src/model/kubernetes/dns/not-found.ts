import type { Reason } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { keyFor } from '../objects/object.ts';
import { row } from '../table.ts';
import type { DnsName } from './dns-name.ts';
import { absolute, parseDnsName } from './dns-name.ts';
import type { Response } from './response.ts';
import { serverAnswer } from './server-cache.ts';
import { zoneOf } from './zones.ts';

/**
 * Of the NXDOMAINs along the search path, the one that says most: about a Service that exists, else about a name that is
 * already a full one, else about a plain Service name whose Namespace exists, else about a name that can only be meant
 * within the zone. Any other name, as `example.com`, is one that the cluster's DNS does not know at all. Where the server
 * failed on the way, that is the outcome (R67).
 */
export function notFound(cluster: Cluster, name: string, tried: readonly Response[]): Response {
  const last = tried.at(-1) ?? serverAnswer(cluster, { name, type: 'A' });
  if (tried.length < 2) return last;
  const failed = tried.find(({ rcode }) => rcode === 'SERVFAIL');
  if (failed !== undefined) return failed;
  const { zone } = cluster.settings;
  const full = absolute(name);
  const isFull = zoneOf(cluster.settings, full) !== undefined;
  const read = tried.map((response) => ({ response, parsed: parseDnsName(response.name, zone) }));
  const plain = read.filter(({ parsed }) => parsed.of === 'service' && parsed.part === undefined);
  const chosen =
    read.find(({ parsed }) => hasService(cluster, parsed)) ??
    read.find(({ response }) => isFull && response.name === full) ??
    plain.find(({ parsed }) => hasNamespace(cluster, parsed)) ??
    (isMeantWithin(name) ? (plain[0] ?? read[0]) : undefined);
  const response = chosen?.response ?? outside(cluster, name, plain[0]?.parsed, last);
  const path: Reason = {
    text: `the client tried ${name} under its search path and as it stands, and every name was NXDOMAIN`,
    rules: ['R75'],
  };
  return { ...response, because: [...response.because, path] };
}

function hasService(cluster: Cluster, parsed: DnsName): boolean {
  return parsed.of === 'service' && row(cluster.services, keyFor(parsed.namespace, parsed.service)) !== undefined;
}

function hasNamespace(cluster: Cluster, parsed: DnsName): boolean {
  return parsed.of === 'service' && row(cluster.namespaces, keyFor('', parsed.namespace)) !== undefined;
}

/** Whether a name has the form of a Service's or ends like one: one label, or `svc` or `pod` at its end. */
function isMeantWithin(name: string): boolean {
  return !name.includes('.') || /\.(svc|pod)$/i.test(name);
}

function outside(cluster: Cluster, name: string, parsed: DnsName | undefined, last: Response): Response {
  const { zone } = cluster.settings;
  const within =
    parsed?.of === 'service'
      ? `it has no Service ${parsed.service} in a Namespace ${parsed.namespace} either`
      : 'nothing under it is called that either';
  const text = `the cluster's DNS knows only names under ${zone}: ${name} is not one of them, and ${within}`;
  return { ...last, name: absolute(name), authority: [], because: [{ text, rules: ['R35'] }] };
}
