import type { Cluster } from '../cluster.ts';
import type { Reason } from '../../model.ts';
import { withoutDot } from './dns-name.ts';
import { askOutside } from './outside.ts';
import type { Response } from './response.ts';

/** What the server passes on about a full name that is none of its own: what the lesson's options say of it, or NXDOMAIN. */
export function resolveOutside(cluster: Cluster, name: string, type: string): Response {
  const { exists, records } = askOutside(cluster, name, type);
  const truncated = records.length > 0 && cluster.settings.outsideTruncated;
  return {
    name,
    type,
    rcode: exists ? 'NOERROR' : 'NXDOMAIN',
    authoritative: false,
    truncated,
    answers: records,
    authority: [],
    additional: [],
    because: [why(cluster, name, type, exists, records.length)],
  };
}

function why(cluster: Cluster, name: string, type: string, exists: boolean, count: number): Reason {
  const is = `the cluster's DNS knows only names under ${cluster.settings.zone}, this name is outside`;
  const rules = ['R35'];
  if (!exists) return { text: `${is}, and the model asks no other server: NXDOMAIN`, rules };
  if (count > 0) return { text: `${is}, and the answer is what the lesson says of ${withoutDot(name)}`, rules };
  return { text: `${is}, and the lesson says nothing of type ${type} about ${withoutDot(name)}: NODATA`, rules };
}
