import type { Failure } from '../connect/attempt.ts';
import { joinHostPort } from '../net/host-port.ts';
import { ipFamily } from '../net/ip.ts';

/** How long the system tries to reach an address where nobody replies, in milliseconds. */
const systemPatience = 130_000;

/** How long curl tries to connect where it is told nothing else, in milliseconds. */
const curlPatience = 300_000;

/** What came of the addresses that curl could not connect to. */
export interface Tries {
  /** What `-v` tells of each. */
  readonly lines: readonly string[];
  /** How long they took, in milliseconds. */
  readonly took: number;
  /** Whether curl's own patience ran out. */
  readonly gaveUp: boolean;
}

/**
 * Tries addresses as curl does: each but the last gets half of the time that is left, and the last one all of it.
 * @param more whether another address follows, one that answers
 * @param patience how many seconds curl waits in all
 */
export function curlTries(failures: readonly Failure[], port: number, more: boolean, patience?: number): Tries {
  const budget = patience === undefined ? curlPatience : Math.round(patience * 1000);
  const lines: string[] = [];
  let took = 0;
  for (const [i, { address, outcome }] of failures.entries()) {
    lines.push(tryingLine(address, port));
    const isLast = !more && i === failures.length - 1;
    const share = isLast ? budget - took : Math.floor((budget - took) / 2);
    if (outcome !== 'timed out') {
      lines.push(`* connect to ${address} port ${port} failed: Connection refused`);
    } else if (share > systemPatience) {
      took += systemPatience;
      lines.push(`* connect to ${address} port ${port} failed: Connection timed out`);
    } else {
      took += share;
      if (isLast) return { lines, took, gaveUp: true };
      lines.push(`* ${ipFamily(address)?.toLowerCase() ?? ''} connect timeout after ${share}ms, move on!`);
    }
  }
  return { lines, took, gaveUp: false };
}

/** What `-v` says before it tries an address. */
export function tryingLine(address: string, port: number): string {
  return `*   Trying ${joinHostPort(address, port)}...`;
}
