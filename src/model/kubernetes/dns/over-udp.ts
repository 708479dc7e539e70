import type { DnsRecord } from './record.ts';
import type { Response } from './response.ts';

/** What a client takes over UDP that names no size of its own, in bytes. */
export const plainUdpSize = 512;

/**
 * What fits of a response over UDP; where records are left out, the client asks again over TCP (R56).
 * @param size how many bytes the message may take; a client that named it did so in a record of 11 bytes, which is not counted here
 */
export function overUdp(response: Response, size: number): Response {
  const names = new Set<string>();
  let left = size - headerSize - nameSize(response.name, names) - typeAndClass;
  const fitting = (records: readonly DnsRecord[]) => {
    const first = records.findIndex((record) => {
      left -= recordSize(record, names);
      return left < 0;
    });
    return first === -1 ? records : records.slice(0, first);
  };
  const answers = fitting(response.answers);
  const authority = fitting(response.authority);
  const additional = fitting(response.additional);
  return { ...response, answers, authority, additional, truncated: response.truncated || left < 0 };
}

const headerSize = 12;
const typeAndClass = 4;

/** Type, class, TTL and the length of the data take ten bytes. */
function recordSize({ name, type, data }: DnsRecord, names: Set<string>): number {
  return nameSize(name, names) + 10 + dataSize(type, data, names);
}

function dataSize(type: string, data: string, names: Set<string>): number {
  const words = data.split(' ');
  switch (type) {
    case 'A':
      return 4;
    case 'AAAA':
      return 16;
    case 'SRV':
      return 6 + nameSize(words[3] ?? '', new Set()); // its target is never shortened
    case 'SOA':
      return nameSize(words[0] ?? '', names) + nameSize(words[1] ?? '', names) + 20;
    case 'TXT':
      return data.length - 1;
    default:
      return nameSize(data, names);
  }
}

/** A name takes its letters, a byte a label and one at the end; what was written before is a pointer of two bytes. */
function nameSize(name: string, names: Set<string>): number {
  const labels = name.split('.').filter((label) => label !== '');
  let size = 0;
  for (const [i, label] of labels.entries()) {
    const rest = labels.slice(i).join('.');
    if (names.has(rest)) return size + 2;
    names.add(rest);
    size += 1 + label.length;
  }
  return size + 1;
}
