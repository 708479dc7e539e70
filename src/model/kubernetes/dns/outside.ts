import type { Cluster } from '../cluster.ts';
import { outsideRecord } from './outside-record.ts';
import type { DnsRecord } from './record.ts';

/** How many names in a row may be names for the next. */
const longestChain = 8;

/** What the world outside the cluster says of a name, as far as the lesson's options tell of it. */
export interface OutsideAnswer {
  readonly exists: boolean;
  readonly records: readonly DnsRecord[];
}

/** Asks outside the cluster for a full name, following CNAME records (R57). */
export function askOutside(cluster: Cluster, name: string, type: string): OutsideAnswer {
  const known = cluster.settings.outside.flatMap((line) => outsideRecord(line) ?? []);
  const records: DnsRecord[] = [];
  let asked = name;
  let exists = false;
  for (let i = 0; i < longestChain; i += 1) {
    const here = known.filter((record) => record.name.toLowerCase() === asked.toLowerCase());
    exists ||= here.length > 0;
    const alias = here.find((record) => record.type === 'CNAME');
    records.push(...here.filter((record) => record.type === type || record === alias));
    if (alias === undefined || type === 'CNAME') break;
    asked = alias.data;
  }
  return { exists, records };
}
