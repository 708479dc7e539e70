import { compareIPs, ipFamily } from '../net/ip.ts';
import type { Host } from './find-hosts.ts';
import type { DnsRecord } from './record.ts';

/** The A or AAAA records of hosts, each address once (R44), in the order of their numbers so that runs read the same. */
export function addressRecords(name: string, type: string, hosts: readonly Host[], ttl: number): readonly DnsRecord[] {
  const family = type === 'AAAA' ? 'IPv6' : 'IPv4';
  const ips = new Set(hosts.map(({ ip }) => ip).filter((ip) => ipFamily(ip) === family));
  return [...ips].sort(compareIPs).map((data) => ({ name, type, ttl, data }));
}

/** The SRV records of hosts that have a port: priority 0, a weight shared out over all of them (R48, R54). */
export function srvRecords(name: string, hosts: readonly Host[], suffix: string, ttl: number): readonly DnsRecord[] {
  const ported = withPort(hosts);
  const weight = Math.max(1, Math.floor(10000 / (100 * ported.length)));
  const lines = new Set(ported.map((host) => `0 ${weight} ${host.port} ${targetOf(host, suffix)}`));
  return [...lines].map((data) => ({ name, type: 'SRV', ttl, data }));
}

/** The addresses of the hosts that SRV records name, for the additional section (R54). */
export function glueRecords(hosts: readonly Host[], suffix: string, ttl: number): readonly DnsRecord[] {
  const seen = new Set<string>();
  return withPort(hosts).flatMap((host) => {
    const record = {
      name: targetOf(host, suffix),
      type: ipFamily(host.ip) === 'IPv6' ? 'AAAA' : 'A',
      ttl,
      data: host.ip,
    };
    const line = `${record.name} ${record.data}`;
    if (seen.has(line)) return [];
    seen.add(line);
    return [record];
  });
}

function withPort(hosts: readonly Host[]): readonly Host[] {
  return [...hosts].filter(({ port }) => port > 0).sort((a, b) => compareIPs(a.ip, b.ip) || a.port - b.port);
}

function targetOf(host: Host, suffix: string): string {
  return `${host.owner.join('.')}.${suffix}`;
}
