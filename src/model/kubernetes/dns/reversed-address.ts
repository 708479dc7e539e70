import { formatIPv6, parseIPv6 } from '../net/ipv6.ts';
import { parseIPv4 } from '../net/ipv4.ts';

/** The address that a name under `in-addr.arpa` or `ip6.arpa` stands for; undefined where it is none (R69, R70). */
export function reversedAddress(name: string): string | undefined {
  const [, labels = '', root = ''] = /^(.*)\.(in-addr|ip6)\.arpa\.?$/i.exec(name) ?? [];
  const parts = labels.toLowerCase().split('.').reverse();
  if (root.toLowerCase() === 'in-addr') return parseIPv4(parts.join('.')) === undefined ? undefined : parts.join('.');
  if (parts.length !== 32 || !parts.every((part) => /^[0-9a-f]$/.test(part))) return undefined;
  return formatIPv6(Array.from({ length: 8 }, (_, i) => Number.parseInt(parts.slice(i * 4, i * 4 + 4).join(''), 16)));
}

/** The full name under which DNS keeps the PTR records of an address; undefined where the text is no IP address. */
export function reverseName(address: string): string | undefined {
  if (parseIPv4(address) !== undefined) return `${address.split('.').reverse().join('.')}.in-addr.arpa.`;
  const groups = parseIPv6(address);
  if (groups === undefined) return undefined;
  const digits = groups.map((group) => group.toString(16).padStart(4, '0')).join('');
  return `${[...digits].reverse().join('.')}.ip6.arpa.`;
}
