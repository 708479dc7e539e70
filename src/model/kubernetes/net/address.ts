import type { Family } from './ip.ts';
import { formatIPv4, parseIPv4 } from './ipv4.ts';
import { formatIPv6, parseIPv6 } from './ipv6.ts';

/** An IP address as a number of 32 or 128 bits. */
export interface Address {
  readonly family: Family;
  readonly value: bigint;
}

/** The address that a text writes, or undefined where it writes none. */
export function parseAddress(text: string): Address | undefined {
  const v4 = parseIPv4(text);
  if (v4 !== undefined) return { family: 'IPv4', value: BigInt(v4) };
  const groups = parseIPv6(text);
  if (groups === undefined) return undefined;
  return { family: 'IPv6', value: groups.reduce((sum, group) => sum * 65536n + BigInt(group), 0n) };
}

/** The address as Kubernetes writes it. */
export function formatAddress({ family, value }: Address): string {
  if (family === 'IPv4') return formatIPv4(Number(value));
  return formatIPv6(Array.from({ length: 8 }, (_, i) => Number((value >> BigInt(16 * (7 - i))) & 0xffffn)));
}

/** The one way to write an IP address, whichever way it came; any other text stays as it is. */
export function canonicalIP(text: string): string {
  const address = parseAddress(text);
  return address === undefined ? text : formatAddress(address);
}

/** The next address up that a Pod or a Service is given: of IPv4, those whose last byte is 0 or 255 are skipped. */
export function nextAddress({ family, value }: Address): Address {
  let next = value + 1n;
  while (family === 'IPv4' && (next % 256n === 0n || next % 256n === 255n)) next += 1n;
  return { family, value: next };
}
