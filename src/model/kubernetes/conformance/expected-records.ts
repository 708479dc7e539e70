import type { DnsRecord } from '../dns/record.ts';
import type { ExpectedRecord } from './dns-case.ts';

/** Whether records are the ones expected, in any order; what is not said of an expected one may be anything. */
export function areExpected(
  records: readonly DnsRecord[],
  expected: readonly ExpectedRecord[],
  ignored: readonly string[],
): boolean {
  const left = [...records];
  for (const one of expected) {
    const at = left.findIndex((record) => isExpected(record, one, ignored));
    if (at === -1) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}

/** An expected record as a line of a zone file, with `*` where it says nothing. */
export function expectedLine({ name, type, ttl, data, mname }: ExpectedRecord): string {
  return `${name} ${ttl ?? '*'} IN ${type} ${data ?? (mname === undefined ? '*' : `${mname} *`)}`;
}

function isExpected(record: DnsRecord, expected: ExpectedRecord, ignored: readonly string[]): boolean {
  if (record.name !== expected.name || record.type !== expected.type) return false;
  if (expected.ttl !== undefined && !ignored.includes('ttl') && record.ttl !== expected.ttl) return false;
  if (expected.mname !== undefined && record.data.split(' ')[0] !== expected.mname) return false;
  return expected.data === undefined || isExpectedData(record, expected.data, ignored);
}

/** Data is compared word by word; `*` stands for any word, and a text needs no quotes. */
function isExpectedData({ type, data }: DnsRecord, expected: string, ignored: readonly string[]): boolean {
  const words = (type === 'TXT' ? data.replaceAll('"', '') : data).split(' ');
  const wanted = expected.split(' ');
  const free = type === 'SRV' ? [ignored.includes('srv.priority'), ignored.includes('srv.weight')] : [];
  return (
    words.length === wanted.length && wanted.every((word, i) => free[i] === true || word === '*' || word === words[i])
  );
}
