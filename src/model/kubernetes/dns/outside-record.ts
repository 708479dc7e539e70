import { ipFamily } from '../net/ip.ts';
import type { DnsRecord } from './record.ts';

const line = /^(?<name>[\w.-]+\.)\s+(?<ttl>\d{1,9})\s+IN\s+(?<type>A|AAAA|CNAME)\s+(?<data>\S+)$/;

/** Reads a zone-file line about a name outside the cluster; undefined where it is none, or its data does not fit its type. */
export function outsideRecord(text: string): DnsRecord | undefined {
  const { name = '', ttl = '', type = '', data = '' } = line.exec(text.trim())?.groups ?? {};
  const fits =
    type === 'CNAME' ? /^[\w.-]+\.$/.test(data) : ipFamily(data) === (type === 'AAAA' ? 'IPv6' : 'IPv4') && type !== '';
  return fits ? { name, type, ttl: Number(ttl), data } : undefined;
}
