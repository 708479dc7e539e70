import { canonicalIP } from '../net/address.ts';
import { compareIPs, ipFamily } from '../net/ip.ts';
import type { Host } from './host.ts';
import type { DnsRecord } from './record.ts';

/**
 * The A or AAAA records of hosts, each address once (R44) and as one writes it, however its object does; in the order of
 * their numbers so that runs read the same.
 */
export function addressRecords(name: string, type: string, hosts: readonly Host[], ttl: number): readonly DnsRecord[] {
  const ips = new Set(
    hosts
      .filter(isAddress)
      .map(({ ip }) => canonicalIP(ip))
      .filter((ip) => addressType(ip) === type),
  );
  return [...ips].sort(compareIPs).map((data) => ({ name, type, ttl, data }));
}

/** The SRV records of hosts that have a port: priority 0, a weight shared out over all hosts (R48, R54). */
export function srvRecords(name: string, hosts: readonly Host[], zone: string, ttl: number): readonly DnsRecord[] {
  const addresses = hosts.filter(isAddress);
  const weight = Math.max(1, Math.floor(10000 / (100 * addresses.length)));
  const lines = new Set(withPort(addresses).map((host) => `0 ${weight} ${host.port} ${nameWithin(zone, host.owner)}`));
  return [...lines].map((data) => ({ name, type: 'SRV', ttl, data }));
}

/** The addresses of the hosts that SRV records name, for the additional section (R54). */
export function glueRecords(hosts: readonly Host[], zone: string, ttl: number): readonly DnsRecord[] {
  const glue = withPort(hosts.filter(isAddress)).map(({ owner, ip }) =>
    addressRecord(nameWithin(zone, owner), ip, ttl),
  );
  return [...new Map(glue.map((record) => [`${record.name} ${record.data}`, record])).values()];
}

/** The record of one address. */
export function addressRecord(name: string, ip: string, ttl: number): DnsRecord {
  return { name, type: addressType(ip), ttl, data: canonicalIP(ip) };
}

/** The full name of labels below a zone. */
export function nameWithin(zone: string, labels: readonly string[]): string {
  return `${labels.join('.')}.${zone}`;
}

function withPort(hosts: readonly Host[]): readonly Host[] {
  return [...hosts].filter(({ port }) => port !== -1).sort((a, b) => compareIPs(a.ip, b.ip) || a.port - b.port);
}

/** A slice of the type FQDN holds names: the Service's name exists by them, and the model knows no more of them. */
function isAddress({ ip }: Host): boolean {
  return ipFamily(ip) !== undefined;
}

function addressType(ip: string): string {
  return ipFamily(ip) === 'IPv6' ? 'AAAA' : 'A';
}
