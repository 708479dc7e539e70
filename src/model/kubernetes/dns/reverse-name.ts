import { parseIPv4 } from '../net/ipv4.ts';
import { parseIPv6 } from '../net/ipv6.ts';

/** The full name under which DNS keeps the PTR records of an address; undefined where the text is no IP address. */
export function reverseName(address: string): string | undefined {
  if (parseIPv4(address) !== undefined) return `${address.split('.').reverse().join('.')}.in-addr.arpa.`;
  const groups = parseIPv6(address);
  if (groups === undefined) return undefined;
  const digits = groups.map((group) => group.toString(16).padStart(4, '0')).join('');
  return `${[...digits].reverse().join('.')}.ip6.arpa.`;
}
