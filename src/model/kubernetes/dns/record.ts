/** One DNS resource record; `data` is written as a zone file writes it. */
export interface DnsRecord {
  /** The owner name, with its last dot. */
  readonly name: string;
  readonly type: string;
  /** Seconds that it may be kept. */
  readonly ttl: number;
  readonly data: string;
}

/** The record as one line of a zone file. */
export function recordLine(record: DnsRecord): string {
  return `${record.name} ${record.ttl} IN ${record.type} ${record.data}`;
}
