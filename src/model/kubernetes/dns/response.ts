import type { Reason } from '../../model.ts';
import type { DnsRecord } from './record.ts';

/** What a client asks. The name needs no last dot: the server takes every name as a full one. */
export interface Question {
  readonly name: string;
  readonly type: string;
}

export type Rcode = 'NOERROR' | 'NXDOMAIN' | 'SERVFAIL';

/** What the cluster's DNS server says, and why. Answers are a set: their order means nothing (R55). */
export interface Response {
  /** The name that was answered, with its last dot. */
  readonly name: string;
  readonly type: string;
  readonly rcode: Rcode;
  /** Whether the name is in a zone of the cluster's own. */
  readonly authoritative: boolean;
  /** Whether records are missing that did not fit; the client then asks again over TCP (R56). */
  readonly truncated: boolean;
  readonly answers: readonly DnsRecord[];
  readonly authority: readonly DnsRecord[];
  readonly additional: readonly DnsRecord[];
  readonly because: readonly Reason[];
}

/** Whether the name exists and has nothing of the type that was asked: NODATA. */
export function isNodata(response: Response): boolean {
  return response.rcode === 'NOERROR' && response.answers.length === 0;
}

/** The IP addresses in the answer. */
export function addressesOf(response: Response): readonly string[] {
  return response.answers.filter(({ type }) => type === 'A' || type === 'AAAA').map(({ data }) => data);
}
