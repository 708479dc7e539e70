import { canonicalIP, formatAddress, parseAddress } from './address.ts';
import { parseIPv4 } from './ipv4.ts';

/** What an IPv4 address written as one of IPv6 has above its 32 bits: `::ffff:10.0.0.1`. */
const mapped = 0xffffn;

/**
 * A Pod's IP as its endpoint has it, whichever way its status writes it (R27): the shortest form, no zeros before the
 * bytes of IPv4, and IPv4 written as IPv6 is IPv4. Any other text stays as it is.
 */
export function podIP(text: string): string {
  if (parseIPv4(text) !== undefined) return text;
  if (!text.includes(':')) return canonicalIP(text.replaceAll(/(?<=^|\.)0+(?=\d)/g, ''));
  const address = parseAddress(text);
  const isMapped = address?.family === 'IPv6' && address.value >> 32n === mapped;
  return isMapped ? formatAddress({ family: 'IPv4', value: BigInt.asUintN(32, address.value) }) : canonicalIP(text);
}
