import type { DnsQuestion, DnsReply } from './model-dns.ts';
import { readQuery } from './query.ts';
import { bareResponse, emptyResponse, fullResponse, SMALLEST_BUFFER } from './response.ts';

export type Transport = 'UDP' | 'TCP';

/** What the server says to the bytes of one message; undefined where it says nothing. */
export type Respond = (message: Buffer, transport: Transport) => Buffer | undefined;

/** The largest message that goes into one UDP packet over IPv4, and what a length of two bytes can say over TCP. */
const LARGEST = { UDP: 65_507, TCP: 65_535 } as const;

/**
 * Answers messages with what a model says. Never throws: where the model or a record of it fails, the client is told
 * SERVFAIL, and `report` what failed.
 */
export function responder(ask: (question: DnsQuestion) => DnsReply, report: (failure: unknown) => void): Respond {
  return (message, transport) => {
    const received = readQuery(message);
    if (received === 'nothing') return undefined;
    if ('error' in received) return bareResponse(received.head, received.error);
    const { name, type, edns } = received;
    if (edns !== undefined && edns.version > 0) return emptyResponse(received, 'BADVERS');
    if (received.class !== 'IN') return emptyResponse(received, 'REFUSED');
    try {
      const buffer = Math.max(SMALLEST_BUFFER, edns?.size ?? 0);
      const limit = transport === 'TCP' ? LARGEST.TCP : Math.min(buffer, LARGEST.UDP);
      return fullResponse(received, ask({ name, type }), limit);
    } catch (failure) {
      report(failure);
      return emptyResponse(received, 'SERVFAIL');
    }
  };
}
