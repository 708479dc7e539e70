import {
  AUTHORITATIVE_ANSWER,
  CHECKING_DISABLED,
  encode,
  type OptAnswer,
  RECURSION_DESIRED,
  TRUNCATED_RESPONSE,
} from 'dns-packet';
import { CompressedMessage } from './message.ts';
import type { DnsReply } from './model-dns.ts';
import type { Edns, Query, QueryHead } from './query.ts';
import { rcodes, type RcodeName } from './rcodes.ts';
import { type RecordBytes, recordBytes } from './record-bytes.ts';

const DNSSEC_OK = 0x8000;
/** The smallest buffer that a client has: what RFC 1035 gives it, and less than this counts as this (RFC 6891). */
export const SMALLEST_BUFFER = 512;
const HEADER = 12;

/** A response that is nothing but a code: the query was not read, or is none that is answered. */
export function bareResponse(head: QueryHead, rcode: RcodeName): Buffer {
  return header(head, rcode, false, [0, 0, 0, 0]);
}

/** A response that repeats the question and has no records. */
export function emptyResponse(query: Query, rcode: RcodeName): Buffer {
  return fullResponse(
    query,
    { rcode, authoritative: false, truncated: false, answers: [], authority: [], additional: [] },
    Infinity,
  );
}

/**
 * The response to a query. Where it is longer than the limit its names are cut short, and where that is not enough it ends
 * before the first record that does not fit, with the bit TC set, so that the client asks again over TCP (R56).
 * @param limit in bytes
 */
export function fullResponse(query: Query, reply: DnsReply, limit: number): Buffer {
  const sections = [reply.answers, reply.authority, reply.additional].map((records) => records.map(recordBytes));
  const opt = query.edns === undefined ? [] : [optRecord(query.edns, reply.rcode)];
  const start = (counts: readonly number[], truncated: boolean) => {
    const [answers = 0, authority = 0, additional = 0] = counts;
    const all = [1, answers, authority, additional + opt.length];
    return header(query.head, reply.rcode, reply.authoritative, all, truncated);
  };
  const counts = sections.map((records) => records.length);
  const bodies = sections.flat().flatMap(({ owner, rest }) => [owner, rest]);
  const whole = Buffer.concat([start(counts, reply.truncated), query.question, ...bodies, ...opt]);
  if (whole.length <= limit) return whole;
  const message = new CompressedMessage(start(counts, false), query.question);
  const fitting = fill(message, sections, limit - opt.reduce((sum, { length }) => sum + length, 0));
  const truncated = reply.truncated || fitting.some((count, at) => count < (counts[at] ?? 0));
  return Buffer.concat([start(fitting, truncated), message.bytes().subarray(HEADER), ...opt]);
}

/** Fills a message with records up to the first that does not fit; gives how many of each section are in it. */
function fill(
  message: CompressedMessage,
  sections: readonly (readonly RecordBytes[])[],
  limit: number,
): readonly number[] {
  let full = false;
  return sections.map((records) => {
    const first = records.findIndex((record) => full || !message.add(record, limit));
    full ||= first !== -1;
    return first === -1 ? records.length : first;
  });
}

function header(
  head: QueryHead,
  rcode: RcodeName,
  authoritative: boolean,
  counts: readonly number[],
  truncated = false,
): Buffer {
  const flags =
    (head.opcode << 11) |
    (authoritative ? AUTHORITATIVE_ANSWER : 0) |
    (truncated ? TRUNCATED_RESPONSE : 0) |
    (head.recursionDesired ? RECURSION_DESIRED : 0) |
    (head.checkingDisabled ? CHECKING_DISABLED : 0) |
    (rcodes[rcode] & 0xf);
  const bytes = encode({ type: 'response', id: head.id, flags });
  for (const [at, count] of counts.entries()) bytes.writeUInt16BE(count, 4 + 2 * at);
  return bytes;
}

/** What the server says of itself to a client that did (RFC 6891): CoreDNS gives the client's own buffer size back. */
function optRecord({ size, dnssecOk }: Edns, rcode: RcodeName): Buffer {
  const flags = dnssecOk ? DNSSEC_OK : 0;
  const opt: OptAnswer = {
    type: 'OPT',
    name: '.',
    udpPayloadSize: Math.max(size, SMALLEST_BUFFER),
    extendedRcode: rcodes[rcode] >> 4,
    ednsVersion: 0,
    flags,
    flag_do: dnssecOk,
    options: [],
  };
  return encode({ additionals: [opt] }).subarray(HEADER);
}
