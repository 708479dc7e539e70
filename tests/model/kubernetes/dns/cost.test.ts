import { expect, test } from 'vitest';
import type { Cluster } from '../../../../src/model/kubernetes/cluster.ts';
import { resolve } from '../../../../src/model/kubernetes/dns/resolve.ts';
import type { Table } from '../../../../src/model/kubernetes/table.ts';
import { DnsServer, serviceAt, sliceAt } from './dns-server.ts';

const numbers = Array.from({ length: 40 }, (_, n) => n + 1);
const yaml = numbers
  .map(
    (n) =>
      serviceAt(`default/web-${n}`, `clusterIP: 10.96.0.${n}, ports: [{ name: http, port: 80 }]`) +
      serviceAt(`default/db${n}`, 'clusterIP: None') +
      sliceAt(`default/db${n}-1`, '{ name: sql, port: 5432 }', `{ addresses: [10.1.1.${n}] }`) +
      `---\napiVersion: v1\nkind: Pod\nmetadata: { name: p${n}, namespace: default }\nstatus: { podIP: 10.1.1.${n} }\n`,
  )
  .join('');

test.each([
  'web-7.default.svc.cluster.local. A',
  'db7.default.svc.cluster.local. A',
  'db7.default.svc.cluster.local. SRV',
  '10-1-1-7.db7.default.svc.cluster.local. A',
  '7.1.1.10.in-addr.arpa. PTR',
  '7.0.96.10.in-addr.arpa. PTR',
  '10-1-1-7.default.pod.cluster.local. A',
  'cluster.local. NS',
])('%s is answered from the few rows that it is about', (question) => {
  const server = new DnsServer(yaml, { podRecords: 'verified', dnsServerIPs: ['10.1.1.7'], ignoreEmptyService: false });
  const seen = { rows: 0 };
  const [name = '', type = ''] = question.split(' ');
  const { answers } = resolve(counted(server.cluster, seen), { name, type });
  expect(answers).toHaveLength(1);
  expect(seen.rows).toBeGreaterThan(0);
  expect(seen.rows).toBeLessThan(10);
});

/** The cluster with tables that count the rows that are read, and that cannot be read as a whole. */
function counted(cluster: Cluster, seen: { rows: number }): Cluster {
  return {
    ...cluster,
    namespaces: guarded(cluster.namespaces, seen),
    services: guarded(cluster.services, seen),
    pods: guarded(cluster.pods, seen),
    endpointSlices: guarded(cluster.endpointSlices, seen),
  };
}

function guarded<T>(table: Table<T>, seen: { rows: number }): Table<T> {
  const rows = new Proxy(table.rows, {
    get(target, property) {
      if (property !== 'get') throw new Error(`a question reads ${String(property)} of a whole table`);
      return (key: string) => {
        seen.rows += 1;
        return target.get(key);
      };
    },
  });
  return { ...table, rows };
}
