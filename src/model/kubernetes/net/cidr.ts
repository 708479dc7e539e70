import type { Address } from './address.ts';
import { formatAddress, parseAddress } from './address.ts';
import type { Family } from './ip.ts';

/** A block of addresses, as `10.96.0.0/12` writes it. */
export interface Cidr {
  readonly family: Family;
  /** The network address, and the last address of the block. */
  readonly first: bigint;
  readonly last: bigint;
  /** The text, with the network address. */
  readonly text: string;
}

/** The block that a text writes, or undefined where it writes none; bits beyond the prefix are cleared. */
export function parseCidr(text: string): Cidr | undefined {
  const [ip = '', prefix = '', ...more] = text.split('/');
  const address = parseAddress(ip);
  const bits = /^(0|[1-9]\d{0,2})$/.test(prefix) ? Number(prefix) : Infinity;
  if (address === undefined || more.length > 0 || bits > widthOf(address.family)) return undefined;
  return blockAround(address, bits);
}

/** The block with a prefix of so many bits that an address is in. */
export function blockAround({ family, value }: Address, bits: number): Cidr {
  const size = 1n << BigInt(widthOf(family) - bits);
  const first = value - (value % size);
  return { family, first, last: first + size - 1n, text: `${formatAddress({ family, value: first })}/${bits}` };
}

/** Whether an address lies in a block. */
export function isInBlock({ first, last, family }: Cidr, address: Address): boolean {
  return address.family === family && address.value >= first && address.value <= last;
}

function widthOf(family: Family): number {
  return family === 'IPv4' ? 32 : 128;
}
