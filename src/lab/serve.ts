import type { Listener } from './listener.ts';
import type { Respond } from './respond.ts';
import { listenTcp } from './tcp.ts';
import { listenUdp } from './udp.ts';

/** Where the lab listens, and nowhere else: this machine alone can reach these. */
const LOOPBACK = '127.0.0.1';
const LOOPBACK_6 = '::1';
/** How often a free port is looked for that is free for UDP and TCP on both addresses. */
const ATTEMPTS = 20;

/** A DNS server that runs. */
export interface Serving extends Listener {
  readonly addresses: readonly string[];
}

/**
 * Serves DNS on this machine's loopback addresses, UDP and TCP on the same port.
 * @param port 0 for a free one
 * @throws Node's error where a port cannot be had: `EADDRINUSE`, `EACCES`
 */
export async function serveDns(respond: Respond, port: number): Promise<Serving> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await listenEverywhere(respond, port);
    } catch (error) {
      if (port !== 0 || attempt === ATTEMPTS || codeOf(error) !== 'EADDRINUSE') throw error;
    }
  }
}

/** The code of an error of Node's. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

async function listenEverywhere(respond: Respond, wanted: number): Promise<Serving> {
  const open: Listener[] = [];
  const close = async (): Promise<void> => void (await Promise.all(open.map((each) => each.close())));
  try {
    const first = await listenUdp(LOOPBACK, wanted, respond);
    open.push(first);
    const { port } = first;
    open.push(await listenTcp(LOOPBACK, port, respond));
    const sixth = await orAbsent(listenUdp(LOOPBACK_6, port, respond));
    if (sixth === undefined) return { port, addresses: [LOOPBACK], close };
    open.push(sixth);
    open.push(await listenTcp(LOOPBACK_6, port, respond));
    return { port, addresses: [LOOPBACK, LOOPBACK_6], close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A listener, or undefined where this machine has no such address. */
async function orAbsent(listener: Promise<Listener>): Promise<Listener | undefined> {
  try {
    return await listener;
  } catch (error) {
    if (codeOf(error) === 'EADDRNOTAVAIL' || codeOf(error) === 'EAFNOSUPPORT') return undefined;
    throw error;
  }
}
