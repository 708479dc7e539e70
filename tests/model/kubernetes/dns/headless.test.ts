import { expect, test } from 'vitest';
import { DnsServer, serviceAt, sliceAt } from './dns-server.ts';

const headless = 'clusterIP: None, selector: { app: web }, ports: [{ name: http, port: 80 }]';
const http = '{ name: http, port: 8080 }';
const objects = [
  serviceAt('default/web', headless),
  sliceAt(
    'default/web-1',
    http,
    `{ addresses: [10.1.1.6], conditions: { ready: true } }, { addresses: [10.1.1.5] },
     { addresses: [10.1.1.7], conditions: { ready: false, serving: true, terminating: true } }`,
  ),
  sliceAt('default/web-2', http, '{ addresses: [10.1.1.5], conditions: { ready: true } }'),
  serviceAt('default/down', headless),
  sliceAt('default/down-1', http, '{ addresses: [10.1.1.8], conditions: { ready: false, serving: true } }'),
  serviceAt('default/none', headless),
  serviceAt('default/six', headless),
  sliceAt('default/six-1', http, '{ addresses: ["fd00::5"] }, { addresses: ["fd00:0:0:1::"] }'),
  serviceAt('default/db', headless),
  sliceAt(
    'default/db-1',
    http,
    `{ addresses: [10.1.1.20], hostname: db-0, targetRef: { kind: Pod, name: pod-a } },
     { addresses: [10.1.1.21], hostname: twin }, { addresses: [10.1.1.22], hostname: twin },
     { addresses: [10.1.1.23], hostname: late, conditions: { ready: false } },
     { addresses: [10.1.1.24], targetRef: { kind: Pod, name: pod-b } },
     { addresses: [10.1.1.25], targetRef: { kind: Pod, name: ${'long'.repeat(16)} } }`,
  ),
  serviceAt('default/vip', 'clusterIP: 10.96.0.50, ports: [{ name: http, port: 80 }]'),
  sliceAt('default/vip-1', http, '{ addresses: [10.1.1.30], hostname: ep }, { addresses: [10.1.1.31] }'),
].join('');
const server = new DnsServer(objects);
const byPod = new DnsServer(objects, { endpointPodNames: true });

test.each([
  ['R40, R42, R44, R55', 'web A', 'web A 10.1.1.5\nweb A 10.1.1.6'],
  ['R41', 'none A', 'NXDOMAIN'],
  ['R41', 'none SRV', 'NXDOMAIN'],
  ['R41', 'none TXT', 'NXDOMAIN'],
  ['R41', 'none CNAME', 'NXDOMAIN'],
  ['R41', 'down A', 'NXDOMAIN'],
  ['R41', 'down AAAA', 'NXDOMAIN'],
  ['R43', 'web AAAA', 'NODATA'],
  ['R43', 'six A', 'NODATA'],
  ['R40', 'six AAAA', 'six AAAA fd00::5\nsix AAAA fd00:0:0:1::'],
  ['R45', 'db-0.db A', 'db-0.db A 10.1.1.20'],
  ['R45', '10-1-1-20.db A', 'NXDOMAIN'],
  ['R45', 'pod-a.db A', 'NXDOMAIN'],
  ['R45', 'twin.db A', 'twin.db A 10.1.1.21\ntwin.db A 10.1.1.22'],
  ['R45', '10-1-1-24.db A', '10-1-1-24.db A 10.1.1.24'],
  ['R45', 'fd00--5.six AAAA', 'fd00--5.six AAAA fd00::5'],
  ['R45', 'fd00-0-0-1--0.six AAAA', 'fd00-0-0-1--0.six AAAA fd00:0:0:1::'],
  ['R43', 'fd00--5.six A', 'NODATA'],
  ['R46', 'late.db A', 'NXDOMAIN'],
  ['R46', '10-1-1-7.web A', 'NXDOMAIN'],
  ['R47', 'ep.vip A', 'ep.vip A 10.1.1.30'],
  ['R47', '10-1-1-31.vip A', '10-1-1-31.vip A 10.1.1.31'],
])('%s: %s', (_rule, question, expected) => {
  expect(server.answer(full(question))).toBe(
    expected.replaceAll(/^(\S+) (A+) /gm, '$1.default.svc.cluster.local. 30 IN $2 '),
  );
});

test.each([
  ['pod-b.db A', 'pod-b.db.default.svc.cluster.local. 30 IN A 10.1.1.24'],
  ['10-1-1-24.db A', 'NXDOMAIN'],
  ['db-0.db A', 'db-0.db.default.svc.cluster.local. 30 IN A 10.1.1.20'],
  ['10-1-1-25.db A', '10-1-1-25.db.default.svc.cluster.local. 30 IN A 10.1.1.25'],
])('R45, with endpointPodNames: %s', (question, expected) => {
  expect(byPod.answer(full(question))).toBe(expected);
});

test('R41: the reason says which endpoints there are, and that this is no empty answer', () => {
  expect(server.why(full('down A'))).toBe(
    'the Service down is headless and has no ready endpoint (10.1.1.8 is not ready), so its name does not exist: NXDOMAIN, not an empty answer',
  );
});

test('R42: the reason says which endpoint is left out', () => {
  expect(server.rules(full('web A'))).toEqual(['R40', 'R42']);
  expect(server.response(full('web A')).because[1]?.text).toBe(
    '10.1.1.7 is left out: its endpoint is in the slice but not ready',
  );
});

test('R24, R29: not-ready addresses that are published, and slices made by hand, are said', () => {
  const other = new DnsServer(
    serviceAt('default/all', 'clusterIP: None, publishNotReadyAddresses: true, selector: { a: b }') +
      sliceAt('default/all-1', '', '{ addresses: [10.1.1.5], conditions: { ready: true, serving: false } }') +
      serviceAt('default/hand', 'clusterIP: None') +
      sliceAt('default/hand-x', '', '{ addresses: [192.0.2.1] }'),
  );
  expect(other.answer(full('all A'))).toBe('all.default.svc.cluster.local. 30 IN A 10.1.1.5');
  expect(other.rules(full('all A'))).toEqual(['R24', 'R40']);
  expect(other.answer(full('hand A'))).toBe('hand.default.svc.cluster.local. 30 IN A 192.0.2.1');
  expect(other.rules(full('hand A'))).toEqual(['R29', 'R40']);
});

test('R47: below a cluster IP the reason says that the specification does not ask for it', () => {
  expect(server.rules(full('ep.vip A'))).toEqual(['R45', 'R47']);
  expect(server.rules(full('db-0.db A'))).toEqual(['R45']);
});

function full(question: string): string {
  return question.replace(' ', '.default.svc.cluster.local. ');
}

test('an address is answered as one writes it, and its name has it as the slice does', () => {
  const other = new DnsServer(
    serviceAt('default/web', headless) +
      sliceAt('default/web-1', http, '{ addresses: ["FD00:0::5"] }, { addresses: ["fd00::5"] }'),
  );
  expect(other.answer('web.default.svc.cluster.local. AAAA')).toBe('web.default.svc.cluster.local. 30 IN AAAA fd00::5');
  const asked = 'fd00-0--5.web.default.svc.cluster.local.';
  expect(other.answer(`${asked} AAAA`)).toBe(`${asked} 30 IN AAAA fd00::5`);
});

test('a slice of names instead of addresses makes the Service exist, and no more is known', () => {
  const names = sliceAt('default/web-1', http, '{ addresses: [www.example.com] }').replace('IPv4', 'FQDN');
  const other = new DnsServer(serviceAt('default/web', headless) + names);
  expect(other.answer('web.default.svc.cluster.local. A')).toBe('NODATA');
  expect(other.answer('web.default.svc.cluster.local. SRV')).toBe('NODATA');
});
