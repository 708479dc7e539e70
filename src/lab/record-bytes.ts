import { type Answer, encode } from 'dns-packet';
import type { DnsRecord } from '../model/kubernetes/dns/record.ts';
import { writeName } from './wire-name.ts';

/** A record in the form in which a message has it: whose it is, and the rest. */
export interface RecordBytes {
  readonly owner: Buffer;
  /** Type, class, TTL and data. */
  readonly rest: Buffer;
}

/** How many bytes stand before the first record of a message without a question. */
const HEADER = 12;
/** How many bytes the root's name has. */
const ROOT = 1;

/** A record's bytes. Throws {@link UnwritableName}, and an error where the record's type is none that the lab can write. */
export function recordBytes(record: DnsRecord): RecordBytes {
  return { owner: writeName(record.name), rest: encode({ answers: [toAnswer(record)] }).subarray(HEADER + ROOT) };
}

/** The record as `dns-packet` takes it, under the root's name, from its zone-file text. */
function toAnswer({ type, ttl, data }: DnsRecord): Answer {
  const name = '.';
  const [first = '', second = '', third = '', fourth = ''] = data.split(' ');
  switch (type) {
    case 'A':
    case 'AAAA':
      return { name, type, ttl, data };
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return { name, type, ttl, data: sendable(data) };
    case 'SRV': {
      const target = sendable(fourth);
      return {
        name,
        type,
        ttl,
        data: { priority: Number(first), weight: Number(second), port: Number(third), target },
      };
    }
    case 'SOA': {
      const [serial, refresh, retry, expire, minimum] = data.split(' ').slice(2).map(Number);
      const names = { mname: sendable(first), rname: sendable(second) };
      return { name, type, ttl, data: { ...names, serial, refresh, retry, expire, minimum } };
    }
    case 'TXT':
      return { name, type, ttl, data: texts(data) };
    default:
      throw new Error(`the lab has no form for a record of type ${type}: ${data}`);
  }
}

/** A name in a record's data, which `dns-packet` writes without looking at its lengths. */
function sendable(name: string): string {
  writeName(name);
  return name;
}

/** The strings of a TXT record: `"one" "two \"quoted\""`; a single word needs no quotes. */
function texts(data: string): string[] {
  return [...data.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, bare = '']) =>
    quoted === undefined ? bare : quoted.replace(/\\(.)/g, '$1'),
  );
}
