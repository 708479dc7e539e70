import { decode } from 'dns-packet';
import { readName } from './wire-name.ts';

/** A message from a client that asks one question. */
export interface Query {
  readonly head: QueryHead;
  /** With its last dot, in the client's letters. */
  readonly name: string;
  /** `A`, or `UNKNOWN_65` where it has no name here. */
  readonly type: string;
  /** `IN` for the Internet. */
  readonly class: string;
  /** The question as it came, to be sent back letter by letter. */
  readonly question: Buffer;
  /** What the client says of itself (RFC 6891); absent where it knows nothing newer than RFC 1035. */
  readonly edns?: Edns;
}

/** What a response repeats of a query's header. */
export interface QueryHead {
  readonly id: number;
  readonly opcode: number;
  readonly recursionDesired: boolean;
  readonly checkingDisabled: boolean;
}

export interface Edns {
  readonly version: number;
  /** The largest response over UDP that the client takes, in bytes. */
  readonly size: number;
  readonly dnssecOk: boolean;
}

/** What a message came to: nothing to say to it, an error to say, or a question. */
export type Received = 'nothing' | { readonly head: QueryHead; readonly error: 'FORMERR' | 'NOTIMP' } | Query;

const HEADER = 12;
const QUERY = 0;
const RESPONSE = 0x8000;

/**
 * Reads a message, as strictly as CoreDNS does: no word to crumbs and to responses, NOTIMP where it is no query, FORMERR where
 * it asks other than one question, carries records that a query has no use for, or does not read to its end.
 */
export function readQuery(bytes: Buffer): Received {
  if (bytes.length < HEADER) return 'nothing';
  const flags = bytes.readUInt16BE(2);
  if ((flags & RESPONSE) !== 0) return 'nothing';
  const head = {
    id: bytes.readUInt16BE(0),
    opcode: (flags >> 11) & 0xf,
    recursionDesired: (flags & 0x0100) !== 0,
    checkingDisabled: (flags & 0x0010) !== 0,
  };
  if (head.opcode !== QUERY) return { head, error: 'NOTIMP' };
  const counts = [4, 6, 8, 10].map((at) => bytes.readUInt16BE(at));
  const [questions, answers = 0, authority = 0, additional = 0] = counts;
  if (questions !== 1 || answers > 1 || authority > 1 || additional > 2) return { head, error: 'FORMERR' };
  return readQuestion(bytes, head) ?? { head, error: 'FORMERR' };
}

function readQuestion(bytes: Buffer, head: QueryHead): Query | undefined {
  const name = readName(bytes, HEADER);
  const packet = decoded(bytes);
  const asked = packet?.questions?.[0];
  if (name === undefined || packet === undefined || asked === undefined) return undefined;
  const options = (packet.additionals ?? []).flatMap((record) => (record.type === 'OPT' ? [record] : []));
  const [opt] = options;
  if (options.length > 1) return undefined;
  return {
    head,
    name: name.text,
    type: asked.type,
    class: asked.class ?? 'IN',
    question: bytes.subarray(HEADER, name.end + 4),
    ...(opt === undefined
      ? {}
      : { edns: { version: opt.ednsVersion, size: opt.udpPayloadSize, dnssecOk: opt.flag_do } }),
  };
}

/** The message through `dns-packet`, which throws at what it cannot read. */
function decoded(bytes: Buffer): ReturnType<typeof decode> | undefined {
  try {
    return decode(bytes);
  } catch {
    return undefined;
  }
}
