import type { Cluster } from '../cluster.ts';
import type { Service } from '../objects/service.ts';
import { addressRecords } from './answer-records.ts';
import type { Ask } from './ask.ts';
import { absolute, parseDnsName } from './dns-name.ts';
import { findName } from './find-name.ts';
import { askOutside } from './outside.ts';
import type { DnsRecord } from './record.ts';

/** How many CNAME records in a row the server follows. */
const longestChain = 8;

/**
 * The CNAME of an ExternalName Service and the addresses that it leads to (R57). Without addresses of a target in the
 * zone there is no CNAME either (R60), nor where the names lead in a circle or too far.
 * @param before how many CNAME records led here
 */
export function aliasRecords(cluster: Cluster, ask: Ask, service: Service, before = 0): readonly DnsRecord[] {
  const cname = aliasRecord(cluster, ask, service);
  if (before >= longestChain) return [];
  if (!isInside(cluster, cname.data)) return [cname, ...askOutside(cluster, cname.data, ask.type).records];
  const next = { ...ask, name: cname.data };
  const named = findName(cluster, next);
  const rest =
    named.is === 'alias'
      ? aliasRecords(cluster, next, named.service, before + 1)
      : named.is === 'service' || named.is === 'hosts'
        ? addressRecords(next.name, ask.type, named.hosts, cluster.settings.ttl)
        : [];
  return rest.length > 0 ? [cname, ...rest] : [];
}

/** The CNAME record of an ExternalName Service. */
export function aliasRecord(cluster: Cluster, ask: Ask, service: Service): DnsRecord {
  return { name: ask.name, type: 'CNAME', ttl: cluster.settings.ttl, data: absolute(service.spec.externalName) };
}

/** Whether a full name is in the cluster's zone. */
export function isInside(cluster: Cluster, name: string): boolean {
  return parseDnsName(name, cluster.settings.zone).of !== 'outside';
}
