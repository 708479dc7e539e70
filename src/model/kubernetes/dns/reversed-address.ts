import { formatIPv6 } from '../net/ipv6.ts';
import { parseIPv4 } from '../net/ipv4.ts';

/** The address that a name under `in-addr.arpa` or `ip6.arpa` stands for; undefined where it is none (R69, R70). */
export function reversedAddress(name: string): string | undefined {
  const [, labels = '', root = ''] = /^(.*)\.(in-addr|ip6)\.arpa\.?$/i.exec(name) ?? [];
  const parts = labels.toLowerCase().split('.').reverse();
  if (root.toLowerCase() === 'in-addr') return parseIPv4(parts.join('.')) === undefined ? undefined : parts.join('.');
  if (parts.length !== 32 || !parts.every((part) => /^[0-9a-f]$/.test(part))) return undefined;
  return formatIPv6(Array.from({ length: 8 }, (_, i) => Number.parseInt(parts.slice(i * 4, i * 4 + 4).join(''), 16)));
}
