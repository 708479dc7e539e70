import { parseIPv4 } from './ipv4.ts';
import { parseIPv6 } from './ipv6.ts';

export type Family = 'IPv4' | 'IPv6';

/** Which family an address is of, or undefined where the text is no IP address. */
export function ipFamily(text: string): Family | undefined {
  if (parseIPv4(text) !== undefined) return 'IPv4';
  return parseIPv6(text) === undefined ? undefined : 'IPv6';
}

/** Orders addresses by their numbers, IPv4 before IPv6, so that sets of them always read the same. */
export function compareIPs(a: string, b: string): number {
  const left = ipNumbers(a);
  const right = ipNumbers(b);
  if (left.length !== right.length) return left.length - right.length;
  const at = left.findIndex((part, i) => part !== right[i]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

function ipNumbers(text: string): readonly number[] {
  const v4 = parseIPv4(text);
  return v4 === undefined ? (parseIPv6(text) ?? []) : [v4];
}
