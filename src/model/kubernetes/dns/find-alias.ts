import type { Cluster } from '../cluster.ts';
import type { Service } from '../objects/service.ts';
import { listed } from '../text/listed.ts';
import { aliasRecord, aliasRecords, isInside } from './alias-records.ts';
import type { Ask } from './ask.ts';
import { withoutDot } from './dns-name.ts';
import type { Finding } from './finding.ts';
import { found, nodata } from './finding.ts';

/** What the name of an ExternalName Service answers: a CNAME, and what its target stands for (R57, R58, R60). */
export function findAlias(cluster: Cluster, ask: Ask, service: Service): Finding {
  const cname = aliasRecord(cluster, ask, service);
  const is = `the Service ${service.metadata.name} is an ExternalName`;
  const says = `${is}, so its name is a CNAME for ${withoutDot(cname.data)}`;
  if (ask.type === 'CNAME') return found([{ text: says, rules: ['R57'] }], [cname]);
  if (ask.type !== 'A' && ask.type !== 'AAAA') {
    return nodata(`${is}, and DNS follows it for addresses only, so there is no ${ask.type} record: NODATA`, ['R58']);
  }
  const records = aliasRecords(cluster, ask, service);
  if (records.length === 0) {
    const text = `${is} for ${withoutDot(cname.data)}, a name in the cluster that comes to no ${ask.type} record, so the CNAME is left out too: NODATA`;
    return nodata(text, ['R60']);
  }
  const addresses = records.filter(({ type }) => type !== 'CNAME');
  const isOut = records.some(({ type, data }) => type === 'CNAME' && !isInside(cluster, data));
  const where = isOut ? 'a name outside the cluster' : 'a name in the cluster';
  const text =
    addresses.length > 0
      ? `${says}, ${where}, which leads to ${listed(addresses.map(({ data }) => data))}`
      : `${says}, outside the cluster, where the model knows no ${ask.type} record of it`;
  const rules = isOut ? ['R57'] : ['R57', 'R60'];
  return found([{ text, rules }], records, [], isOut && cluster.settings.outsideTruncated);
}
