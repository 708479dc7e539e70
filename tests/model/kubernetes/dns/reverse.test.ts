import { expect, test } from 'vitest';
import { DnsServer, lines, serviceAt, sliceAt } from './dns-server.ts';

const port = '{ name: http, port: 80 }';
const objects = [
  serviceAt('default/web', 'clusterIPs: [10.96.0.50, "fd00::50"], clusterIP: 10.96.0.50, ports: [{ port: 80 }]'),
  sliceAt('default/web-1', port, '{ addresses: [10.1.1.5] }, { addresses: [10.1.1.6], conditions: { ready: false } }'),
  serviceAt('default/db', 'clusterIP: None'),
  sliceAt(
    'default/db-1',
    port,
    '{ addresses: [10.1.1.5], hostname: db-0 }, { addresses: [10.96.0.50], hostname: odd }',
  ),
  sliceAt('default/db-6', port, '{ addresses: ["fd00::a"] }'),
  sliceAt('default/gone-1', port, '{ addresses: [10.1.1.9] }'),
].join('');
const server = new DnsServer(objects);
const six = (ending: string) => `${ending}.${'0.'.repeat(26)}0.0.d.f.ip6.arpa.`;

test.each([
  ['R69', '50.0.96.10.in-addr.arpa. PTR', '50.0.96.10.in-addr.arpa. 30 IN PTR web.default.svc.cluster.local.'],
  ['R69', `${six('0.5')} PTR`, `${six('0.5')} 30 IN PTR web.default.svc.cluster.local.`],
  [
    'R70',
    '5.1.1.10.in-addr.arpa. PTR',
    `5.1.1.10.in-addr.arpa. 30 IN PTR db-0.db.default.svc.cluster.local.
     5.1.1.10.in-addr.arpa. 30 IN PTR 10-1-1-5.web.default.svc.cluster.local.`,
  ],
  ['R70', `${six('A.0')} PTR`, `${six('A.0')} 30 IN PTR fd00--a.db.default.svc.cluster.local.`],
  [
    'R70, R80',
    '9.1.1.10.in-addr.arpa. PTR',
    '9.1.1.10.in-addr.arpa. 30 IN PTR 10-1-1-9.gone.default.svc.cluster.local.',
  ],
  ['R70', '6.1.1.10.in-addr.arpa. PTR', 'NXDOMAIN'],
  ['R70', '1.1.1.10.in-addr.arpa. PTR', 'NXDOMAIN'],
  ['R69', '50.0.96.10.in-addr.arpa. A', 'NXDOMAIN'],
  ['R62', 'web.default.svc.in-addr.arpa. A', 'NXDOMAIN'],
  ['R62', 'default.svc.in-addr.arpa. A', 'NXDOMAIN'],
  ['R62', '96.10.in-addr.arpa. PTR', 'NXDOMAIN'],
  ['R62', `0.${six('0.5')} PTR`, 'NXDOMAIN'],
  ['R62', `${six('0.5').slice(2)} PTR`, 'NXDOMAIN'],
  ['R62', '5.1.1.256.in-addr.arpa. PTR', 'NXDOMAIN'],
  ['R64', 'in-addr.arpa. PTR', 'NODATA'],
  ['R64', 'web.default.svc.cluster.local. PTR', 'NODATA'],
  [
    'R73',
    'in-addr.arpa. SOA',
    'in-addr.arpa. 30 IN SOA ns.dns.in-addr.arpa. hostmaster.in-addr.arpa. 1 7200 1800 86400 30',
  ],
])('%s: %s', (_rule, question, expected) => {
  expect(server.answer(question)).toBe(lines(expected));
});

test('the SOA of a negative answer is of the longest zone that the name is in', () => {
  const narrow = new DnsServer(objects, { reverseZones: ['10.in-addr.arpa', '1.10.in-addr.arpa'] });
  const zoneOf = (question: string) => narrow.response(question).authority[0]?.name;
  expect(zoneOf('1.1.1.10.in-addr.arpa. PTR')).toBe('1.10.in-addr.arpa.');
  expect(zoneOf('1.1.2.10.in-addr.arpa. PTR')).toBe('10.in-addr.arpa.');
  expect(zoneOf('1.1.1.11.in-addr.arpa. PTR')).toBeUndefined();
});

test('R70: an endpoint is named by its Pod where the server is told to', () => {
  const slice = sliceAt('default/web-1', port, '{ addresses: [10.1.1.5], targetRef: { kind: Pod, name: web-abc } }');
  expect(new DnsServer(slice, { endpointPodNames: true }).answer('5.1.1.10.in-addr.arpa. PTR')).toBe(
    '5.1.1.10.in-addr.arpa. 30 IN PTR web-abc.web.default.svc.cluster.local.',
  );
});

test('R39: an address has no name in a Namespace that is not served, or that is served and gone', () => {
  const asked = (dnsNamespaces: readonly string[]) =>
    new DnsServer(objects + sliceAt('shop/db-1', port, '{ addresses: [10.1.1.4] }'), { dnsNamespaces }).answer(
      '4.1.1.10.in-addr.arpa. PTR',
    );
  expect(asked([])).toBe('4.1.1.10.in-addr.arpa. 30 IN PTR 10-1-1-4.db.shop.svc.cluster.local.');
  expect(asked(['default'])).toBe('NXDOMAIN');
  expect(asked(['shop'])).toBe('NXDOMAIN');
});

test('R29: the endpoints of a slice that names no Service have no name', () => {
  const slice = sliceAt('default/web-1', port, '{ addresses: [10.1.1.5] }').replace(/labels: \{[^}]*\}/, 'labels: {}');
  expect(new DnsServer(slice).answer('5.1.1.10.in-addr.arpa. PTR')).toBe('NXDOMAIN');
});

test('R71: the name server of a lesson’s cluster is ns.dns, at the cluster IP of DNS', () => {
  expect(server.answer('cluster.local. NS')).toBe(
    lines(`cluster.local. 30 IN NS ns.dns.cluster.local.
           + ns.dns.cluster.local. 30 IN A 10.96.0.10`),
  );
  expect(server.answer('ns.dns.cluster.local. A')).toBe('ns.dns.cluster.local. 30 IN A 10.96.0.10');
  expect(server.answer('ns.dns.cluster.local. AAAA')).toBe('NODATA');
  expect(server.answer('ns.dns.cluster.local. SRV')).toBe('NODATA');
  expect(server.answer('ns.dns.cluster.local. TXT')).toBe('NXDOMAIN');
  expect(server.answer('ns.dns.cluster.local. PTR')).toBe('NXDOMAIN');
  expect(server.rules('ns.dns.cluster.local. TXT')).toEqual(['R65', 'R71']);
});

test('R71: of a headless Service those in the slice of the DNS server’s Pods, and nobody where the Service is gone', () => {
  const slices =
    sliceAt('kube-system/dns-1', '', '{ addresses: [10.244.0.2] }, { addresses: [10.244.0.3], hostname: b }') +
    sliceAt('kube-system/dns-6', '', '{ addresses: ["fd00::2"] }');
  const options = { dnsServerIPs: ['10.244.0.2'] };
  const headless = new DnsServer(serviceAt('kube-system/dns', 'clusterIP: None') + slices, options);
  expect(headless.answer('cluster.local. NS')).toBe(
    lines(`cluster.local. 30 IN NS 10-244-0-2.dns.kube-system.svc.cluster.local.
           cluster.local. 30 IN NS b.dns.kube-system.svc.cluster.local.
           + 10-244-0-2.dns.kube-system.svc.cluster.local. 30 IN A 10.244.0.2
           + b.dns.kube-system.svc.cluster.local. 30 IN A 10.244.0.3`),
  );
  const gone = new DnsServer(slices, options);
  expect(gone.answer('cluster.local. NS')).toBe('NODATA');
  expect(gone.answer('ns.dns.cluster.local. A')).toBe('NODATA');
});

test('R71: with Services in front of the DNS server’s Pods it is those', () => {
  const dns = (name: string, spec: string) =>
    serviceAt(`kube-system/${name}`, spec) + sliceAt(`kube-system/${name}-1`, '', '{ addresses: [10.244.0.2] }');
  const more =
    sliceAt('kube-system/dns-2', '', '{ addresses: [10.244.0.2] }') +
    serviceAt('kube-system/late', 'clusterIP: 10.96.0.11') +
    sliceAt('kube-system/late-1', '', '{ addresses: [10.244.0.2], conditions: { ready: false } }');
  const known = new DnsServer(more + dns('dns', 'clusterIP: 10.96.0.10') + dns('direct', 'clusterIP: None'), {
    dnsServerIPs: ['10.244.0.2'],
  });
  expect(known.answer('cluster.local. NS')).toBe(
    lines(`cluster.local. 30 IN NS 10-244-0-2.direct.kube-system.svc.cluster.local.
           cluster.local. 30 IN NS dns.kube-system.svc.cluster.local.
           + 10-244-0-2.direct.kube-system.svc.cluster.local. 30 IN A 10.244.0.2
           + dns.kube-system.svc.cluster.local. 30 IN A 10.96.0.10`),
  );
  expect(known.answer('ns.dns.cluster.local. A')).toBe(
    'ns.dns.cluster.local. 30 IN A 10.96.0.10\nns.dns.cluster.local. 30 IN A 10.244.0.2',
  );
});
