import { expect, test } from 'vitest';
import { DnsServer, serviceAt, sliceAt } from './dns-server.ts';

const objects =
  serviceAt('default/web', 'clusterIP: None, ports: [{ name: http, port: 80 }]') +
  sliceAt('default/web-1', '{ name: http, port: 80 }', '{ addresses: [10.1.1.5] }');
const server = new DnsServer(objects);

test.each([
  ['R62', 'web.default.cluster.local. A', 'NXDOMAIN'],
  ['R62', 'web.default.srv.cluster.local. A', 'NXDOMAIN'],
  ['R62', 'a.b.c.web.default.svc.cluster.local. A', 'NXDOMAIN'],
  ['R62', 'a.b.c.10-1-1-5.default.pod.cluster.local. A', 'NXDOMAIN'],
  ['R62', '100.0.0.10.cluster.local. PTR', 'NXDOMAIN'],
  ['R63', '*.default.svc.cluster.local. A', 'NXDOMAIN'],
  ['R63', '*.*.svc.cluster.local. A', 'NXDOMAIN'],
  ['R63', '*.web.default.svc.cluster.local. A', 'NXDOMAIN'],
  ['R64', 'default.svc.cluster.local. A', 'NODATA'],
  ['R64', 'default.pod.cluster.local. A', 'NODATA'],
  ['R64', 'svc.cluster.local. A', 'NODATA'],
  ['R64', 'pod.cluster.local. AAAA', 'NODATA'],
  ['R64', 'cluster.local. A', 'NODATA'],
  ['R64', 'cluster.local. SRV', 'NODATA'],
  ['R64', 'svc.cluster.local. NS', 'NODATA'],
  ['R64', 'shop.svc.cluster.local. A', 'NXDOMAIN'],
  ['R64', 'gone.default.svc.cluster.local. HINFO', 'NXDOMAIN'],
  ['R64', 'web.default.svc.cluster.local. HINFO', 'NODATA'],
  ['R64', 'web.default.svc.cluster.local. TXT', 'NODATA'],
  ['R65', 'default.svc.cluster.local. TXT', 'NXDOMAIN'],
  ['R65', 'svc.cluster.local. TXT', 'NXDOMAIN'],
  ['R65', 'cluster.local. TXT', 'NXDOMAIN'],
  ['R66', 'web.default.svc.cluster.local. SOA', 'NODATA'],
  ['R66', 'gone.default.svc.cluster.local. SOA', 'NODATA'],
  ['R66', 'gone.nowhere.cluster.local. SOA', 'NODATA'],
])('%s: %s: %s', (_rule, question, expected) => {
  expect(server.answer(question)).toBe(expected);
  expect(server.response(question).authority.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'cluster.local. SOA',
  ]);
});

test('R33: the zone of the SOA has the letters of the question', () => {
  const [authority] = server.response('gone.default.svc.ClUsTeR.lOcAl. A').authority;
  expect(authority?.name).toBe('ClUsTeR.lOcAl.');
  expect(authority?.data).toBe('ns.dns.ClUsTeR.lOcAl. hostmaster.ClUsTeR.lOcAl. 1 7200 1800 86400 30');
});

test('R67: before the server has read the cluster, NXDOMAIN is SERVFAIL, and what it finds it answers', () => {
  const early = new DnsServer(objects, { dnsSynced: false });
  expect(early.answer('gone.default.svc.cluster.local. A')).toBe('SERVFAIL');
  expect(early.rules('gone.default.svc.cluster.local. A')).toEqual(['R67']);
  expect(early.answer('web.default.svc.cluster.local. A')).toBe('web.default.svc.cluster.local. 30 IN A 10.1.1.5');
  expect(early.answer('web.default.svc.cluster.local. AAAA')).toBe('NODATA');
});

test.each([
  ['*.default.svc.cluster.local. A', ['R63', 'R64']],
  ['default.svc.cluster.local. TXT', ['R64', 'R65']],
  ['default.svc.cluster.local. A', ['R64']],
  ['gone.default.svc.cluster.local. SOA', ['R66']],
  ['web.default.cluster.local. A', ['R35', 'R62']],
])('%s rests on %s', (question, rules) => {
  expect(server.rules(question)).toEqual(rules);
});
