import { expect, test } from 'vitest';
import { DnsServer, serviceAt, sliceAt } from './dns-server.ts';

const objects = [
  serviceAt('default/web', 'clusterIP: 10.96.0.50, ports: [{ name: http, port: 80 }]'),
  serviceAt('default/empty', 'clusterIP: 10.96.0.51, ports: [{ port: 80 }]'),
  serviceAt('default/headless', 'clusterIP: None'),
  serviceAt('default/six', 'clusterIP: "fd00::50", ports: [{ port: 80 }]'),
  serviceAt('default/dual', 'clusterIP: 10.96.0.52, clusterIPs: [10.96.0.52, "fd00::52"], ports: [{ port: 80 }]'),
  serviceAt('kube-system/web', 'clusterIP: 10.96.0.53, ports: [{ port: 80 }]'),
  sliceAt('default/web-1', '{ name: http, port: 8080 }', '{ addresses: [10.1.1.5] }'),
  sliceAt('default/empty-1', '{ port: 80 }', '{ addresses: [10.1.1.6], conditions: { ready: false } }'),
].join('');
const server = new DnsServer(objects, { ttl: 5 });

test.each([
  ['R33', 'WEB.default.SVC.Cluster.local. A', 'WEB.default.SVC.Cluster.local. 5 IN A 10.96.0.50'],
  ['R33', 'web.default.svc.cluster.local A', 'web.default.svc.cluster.local. 5 IN A 10.96.0.50'],
  ['R34', 'gone.default.svc.cluster.local. A', 'NXDOMAIN'],
  ['R35', 'web.kube-system.svc.cluster.local. A', 'web.kube-system.svc.cluster.local. 5 IN A 10.96.0.53'],
  ['R35', 'dns-version.cluster.local. TXT', 'dns-version.cluster.local. 28800 IN TXT "1.1.0"'],
  ['R35', 'dns-version.cluster.local. A', 'NXDOMAIN'],
  ['R36', 'web.default.svc.cluster.local. A', 'web.default.svc.cluster.local. 5 IN A 10.96.0.50'],
  ['R36', 'six.default.svc.cluster.local. AAAA', 'six.default.svc.cluster.local. 5 IN AAAA fd00::50'],
  ['R36', 'six.default.svc.cluster.local. A', 'NODATA'],
  ['R36', 'dual.default.svc.cluster.local. A', 'dual.default.svc.cluster.local. 5 IN A 10.96.0.52'],
  ['R36', 'dual.default.svc.cluster.local. AAAA', 'dual.default.svc.cluster.local. 5 IN AAAA fd00::52'],
  ['R37', 'empty.default.svc.cluster.local. A', 'empty.default.svc.cluster.local. 5 IN A 10.96.0.51'],
  ['R39', 'web.shop.svc.cluster.local. A', 'NXDOMAIN'],
])('%s: %s', (_rule, question, expected) => {
  expect(server.answer(question)).toBe(expected);
});

test('R37: that no endpoint is ready changes the reason, not the answer', () => {
  expect(server.rules('web.default.svc.cluster.local. A')).toEqual(['R36']);
  expect(server.rules('empty.default.svc.cluster.local. A')).toEqual(['R36', 'R37']);
});

test('R38: with ignoreEmptyService a Service without a ready endpoint is NXDOMAIN', () => {
  const strict = new DnsServer(objects, { ignoreEmptyService: true });
  expect(strict.answer('empty.default.svc.cluster.local. A')).toBe('NXDOMAIN');
  expect(strict.answer('empty.default.svc.cluster.local. SRV')).toBe('NXDOMAIN');
  expect(strict.rules('empty.default.svc.cluster.local. A')).toEqual(['R38']);
  expect(strict.rules('headless.default.svc.cluster.local. A')).toEqual(['R41']);
  expect(strict.answer('web.default.svc.cluster.local. A')).toBe('web.default.svc.cluster.local. 30 IN A 10.96.0.50');
});

test('R39: with dnsNamespaces every other Namespace is NXDOMAIN', () => {
  const narrow = new DnsServer(objects, { dnsNamespaces: ['default'] });
  expect(narrow.answer('web.default.svc.cluster.local. A')).toBe('web.default.svc.cluster.local. 30 IN A 10.96.0.50');
  expect(narrow.answer('web.kube-system.svc.cluster.local. A')).toBe('NXDOMAIN');
  expect(narrow.answer('kube-system.svc.cluster.local. A')).toBe('NXDOMAIN');
  expect(narrow.answer('53.0.96.10.in-addr.arpa. PTR')).toBe('NXDOMAIN');
  expect(narrow.why('web.kube-system.svc.cluster.local. A')).toContain('only the Namespaces default');
});

test('R72, R73: the TTL of answers is the option; the SOA of a negative one has it last, and is kept for 300 s at most', () => {
  const slow = new DnsServer(objects, { ttl: 3600 });
  expect(slow.answer('web.default.svc.cluster.local. A')).toBe('web.default.svc.cluster.local. 3600 IN A 10.96.0.50');
  expect(slow.answer('cluster.local. SOA')).toBe(
    'cluster.local. 300 IN SOA ns.dns.cluster.local. hostmaster.cluster.local. 1 7200 1800 86400 3600',
  );
  const { authority } = server.response('web.default.svc.cluster.local. AAAA');
  expect(authority.map(({ name, ttl, data }) => [name, ttl, data.split(' ').at(-1)])).toEqual([
    ['cluster.local.', 5, '5'],
  ]);
});

test('another zone than cluster.local', () => {
  const other = new DnsServer(objects, { zone: 'k8s.example' });
  expect(other.answer('web.default.svc.k8s.example. A')).toBe('web.default.svc.k8s.example. 30 IN A 10.96.0.50');
  expect(other.answer('web.default.svc.cluster.local. A')).toBe('NXDOMAIN');
});
