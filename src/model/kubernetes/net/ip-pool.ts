import { formatAddress, nextAddress, parseAddress } from './address.ts';
import type { Family } from './ip.ts';

/** Addresses of one family that are handed out in a known order: the listed ones, then upwards from the last of them. */
export interface IPPool {
  readonly family: Family;
  readonly listed: readonly string[];
  /** How many of the listed ones are gone. */
  readonly taken: number;
  /** The address that counting goes on from. */
  readonly last: string;
}

/**
 * A pool that starts with these addresses.
 * @param listed one address or more, all of the family
 */
export function poolOf(family: Family, listed: readonly string[]): IPPool {
  return { family, listed, taken: 0, last: listed.at(-1) ?? '' };
}

/** The pool with nothing listed any more, going on from an address. */
export function poolAfter({ family }: IPPool, last: string): IPPool {
  return { family, listed: [], taken: 0, last };
}

/** The pool's next address, and the pool without it; none is handed out twice. */
export function takeIP(pool: IPPool): { readonly ip: string; readonly pool: IPPool } {
  const first = pool.listed[pool.taken];
  if (first !== undefined) return { ip: first, pool: { ...pool, taken: pool.taken + 1 } };
  const last = after(pool.last, pool);
  return { ip: last, pool: { ...pool, last } };
}

function after(ip: string, { family, listed }: IPPool): string {
  let next = nextAddress(parseAddress(ip) ?? { family, value: 0n });
  while (listed.includes(formatAddress(next))) next = nextAddress(next);
  return formatAddress(next);
}
