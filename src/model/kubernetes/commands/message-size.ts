import type { DnsRecord } from '../dns/record.ts';
import type { Response } from '../dns/response.ts';

/** How many bytes a response takes, with every name written out, as CoreDNS sends what fits anyway. */
export function messageSize({ name, answers, authority, additional }: Response, edns: boolean): number {
  const records = [...answers, ...authority, ...additional].map(recordSize);
  return 12 + nameSize(name) + 4 + records.reduce((sum, size) => sum + size, 0) + (edns ? 11 : 0);
}

/** The name, then type, class, TTL and the data's length in ten bytes, then the data. */
function recordSize({ name, type, data }: DnsRecord): number {
  return nameSize(name) + 10 + dataSize(type, data.split(' '));
}

function dataSize(type: string, [first = '', second = '', , fourth = '']: readonly string[]): number {
  switch (type) {
    case 'A':
      return 4;
    case 'AAAA':
      return 16;
    case 'SRV':
      return 6 + nameSize(fourth);
    case 'SOA':
      return nameSize(first) + nameSize(second) + 20;
    case 'TXT':
      return first.length - 1; // a byte for the length instead of two quotes
    default:
      return nameSize(first);
  }
}

/** A byte for each label and one at the end, besides the letters. */
function nameSize(name: string): number {
  return name === '.' ? 1 : name.length + (name.endsWith('.') ? 1 : 2);
}
