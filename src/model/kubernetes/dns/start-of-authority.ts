import type { Cluster } from '../cluster.ts';
import type { DnsRecord } from './record.ts';

/** The longest that the record itself may be kept, in seconds. */
const longestTTL = 300;

/**
 * The SOA of a zone, whose last number says how long a negative answer may be kept (R73).
 * @param zone with its last dot, in the letters of the question
 */
export function startOfAuthority(cluster: Cluster, zone: string): DnsRecord {
  const { ttl } = cluster.settings;
  const data = `ns.dns.${zone} hostmaster.${zone} 1 7200 1800 86400 ${ttl}`;
  return { name: zone, type: 'SOA', ttl: Math.min(ttl, longestTTL), data };
}
