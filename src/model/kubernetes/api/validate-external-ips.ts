import { parseAddress } from '../net/address.ts';
import { isInBlock, parseCidr } from '../net/cidr.ts';
import type { FieldError } from './field-error.ts';
import { breaking, invalid } from './field-error.ts';
import { ipErrors } from './validate-service-ips.ts';

/** Addresses that mean something of their own, by what the API calls them. */
const special: readonly { readonly detail: string; readonly blocks: readonly string[] }[] = [
  { detail: 'may not be unspecified (0.0.0.0 or ::)', blocks: ['0.0.0.0/32', '::/128'] },
  { detail: 'may not be in the loopback range (127.0.0.0/8, ::1/128)', blocks: ['127.0.0.0/8', '::1/128'] },
  { detail: 'may not be in the link-local range (169.254.0.0/16, fe80::/10)', blocks: ['169.254.0.0/16', 'fe80::/10'] },
  {
    detail: 'may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)',
    // Of a multicast address in IPv6, the second byte's lower half is the scope, 2 for a link; the upper half are flags.
    blocks: ['224.0.0.0/24', ...[...'0123456789abcdef'].map((flags) => `ff${flags}2::/16`)],
  },
];

/** What the API says of a Service's external IPs (R17). */
export function validateExternalIPs(ips: readonly string[]): readonly FieldError[] {
  const errors = ips.flatMap((ip, i) => {
    const field = `spec.externalIPs[${i}]`;
    const wrong = ipErrors(field, ip);
    return wrong.length > 0 ? wrong : specialIPErrors(field, ip);
  });
  return breaking(['R17'], errors);
}

/** What the API says of an address that is none of a machine's own: unspecified, loopback or link-local. */
export function specialIPErrors(field: string, ip: string): readonly FieldError[] {
  const address = parseAddress(ip);
  if (address === undefined) return [];
  const isIn = (block: string): boolean => {
    const cidr = parseCidr(block);
    return cidr !== undefined && isInBlock(cidr, address);
  };
  return special.filter(({ blocks }) => blocks.some(isIn)).map(({ detail }) => invalid(field, ip, detail));
}
