import type { Reason } from '../../model.ts';
import type { DnsRecord } from './record.ts';

/** What the server finds about a question in one of its zones, before it is a response. */
export interface Finding {
  /** Whether the name exists: without it NXDOMAIN; with it and without records NODATA. */
  readonly exists: boolean;
  readonly records: readonly DnsRecord[];
  readonly additional: readonly DnsRecord[];
  readonly truncated: boolean;
  readonly because: readonly Reason[];
}

/** Records of a name, with others that spare the client a question. */
export function found(
  because: readonly Reason[],
  records: readonly DnsRecord[],
  additional: readonly DnsRecord[] = [],
  truncated = false,
): Finding {
  return { exists: true, records, additional, truncated, because };
}

/** NODATA: the name exists and has nothing of the type. */
export function nodata(text: string, rules: readonly string[]): Finding {
  return found([{ text, rules }], []);
}

/** NXDOMAIN: there is no such name. */
export function noSuchName(text: string, rules: readonly string[]): Finding {
  return { ...nodata(text, rules), exists: false };
}
