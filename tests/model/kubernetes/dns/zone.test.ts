import { describe, expect, test } from 'vitest';
import { recordLine } from '../../../../src/model/kubernetes/dns/record.ts';
import { resolve } from '../../../../src/model/kubernetes/dns/resolve.ts';
import { LessonRun, podYaml, serviceYaml } from '../lesson-run.ts';

const slice = `apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { name: any-name, labels: { kubernetes.io/service-name: extdb } }
addressType: IPv4
ports: [{ name: sql, port: 5432 }]
endpoints:
- { addresses: [192.0.2.42], hostname: first }
- { addresses: [192.0.2.43], conditions: { ready: false } }
`;
const run = new LessonRun({
  'all.yaml': [
    serviceYaml('web', 'clusterIP: None, selector: { app: web }, ports: [{ name: http, port: 80, targetPort: 8080 }]'),
    serviceYaml('vip', 'clusterIP: 10.96.0.80, ports: [{ name: http, port: 80 }]'),
    serviceYaml('bare', 'clusterIP: None, selector: { app: web }'),
    serviceYaml('empty', 'clusterIP: None, selector: { app: nobody }, ports: [{ port: 80 }]'),
    serviceYaml('extdb', 'clusterIP: None, ports: [{ name: sql, port: 5432 }]'),
    slice,
    podYaml('b', 'app: web'),
    podYaml('a', 'app: web'),
  ].join('---\n'),
});
run.run('kubectl apply -f all.yaml');

function answer(name: string, type = 'A'): string {
  const response = resolve(run.state, { name, type });
  return response.answers.length > 0
    ? response.answers.map(recordLine).join('\n')
    : response.rcode === 'NOERROR'
      ? 'NODATA'
      : response.rcode;
}

describe('answers in zone-file lines', () => {
  test.each([
    [
      'web.default.svc.cluster.local.',
      'A',
      'web.default.svc.cluster.local. 30 IN A 10.1.1.5\nweb.default.svc.cluster.local. 30 IN A 10.1.1.6',
    ],
    [
      'WEB.default.SVC.cluster.local',
      'A',
      'WEB.default.SVC.cluster.local. 30 IN A 10.1.1.5\nWEB.default.SVC.cluster.local. 30 IN A 10.1.1.6',
    ],
    ['vip.default.svc.cluster.local.', 'A', 'vip.default.svc.cluster.local. 30 IN A 10.96.0.80'],
    ['10-1-1-5.web.default.svc.cluster.local.', 'A', '10-1-1-5.web.default.svc.cluster.local. 30 IN A 10.1.1.5'],
    [
      '_http._tcp.vip.default.svc.cluster.local.',
      'SRV',
      '_http._tcp.vip.default.svc.cluster.local. 30 IN SRV 0 100 80 vip.default.svc.cluster.local.',
    ],
    [
      '_http._tcp.web.default.svc.cluster.local.',
      'SRV',
      '_http._tcp.web.default.svc.cluster.local. 30 IN SRV 0 50 8080 10-1-1-5.web.default.svc.cluster.local.\n_http._tcp.web.default.svc.cluster.local. 30 IN SRV 0 50 8080 10-1-1-6.web.default.svc.cluster.local.',
    ],
    ['_http._tcp.vip.default.svc.cluster.local.', 'A', '_http._tcp.vip.default.svc.cluster.local. 30 IN A 10.96.0.80'],
    ['extdb.default.svc.cluster.local.', 'A', 'extdb.default.svc.cluster.local. 30 IN A 192.0.2.42'],
    ['first.extdb.default.svc.cluster.local.', 'A', 'first.extdb.default.svc.cluster.local. 30 IN A 192.0.2.42'],
    [
      'cluster.local.',
      'SOA',
      'cluster.local. 30 IN SOA ns.dns.cluster.local. hostmaster.cluster.local. 1 7200 1800 86400 30',
    ],
  ])('%s %s', (name, type, expected) => {
    expect(answer(name, type)).toBe(expected);
  });
});

describe('NXDOMAIN and NODATA are two things', () => {
  test.each([
    ['nope.default.svc.cluster.local.', 'A', 'NXDOMAIN'],
    ['web.nope.svc.cluster.local.', 'A', 'NXDOMAIN'],
    ['web.default.cluster.local.', 'A', 'NXDOMAIN'],
    ['a.b.c.web.default.svc.cluster.local.', 'A', 'NXDOMAIN'],
    ['empty.default.svc.cluster.local.', 'A', 'NXDOMAIN'],
    ['empty.default.svc.cluster.local.', 'AAAA', 'NXDOMAIN'],
    ['192-0-2-42.extdb.default.svc.cluster.local.', 'A', 'NXDOMAIN'],
    ['192-0-2-43.extdb.default.svc.cluster.local.', 'A', 'NXDOMAIN'],
    ['_grpc._tcp.vip.default.svc.cluster.local.', 'SRV', 'NXDOMAIN'],
    ['*.default.svc.cluster.local.', 'A', 'NXDOMAIN'],
    ['example.com.', 'A', 'NXDOMAIN'],
    ['..', 'A', 'NXDOMAIN'],
    ['', 'A', 'NXDOMAIN'],
    ['web.default.svc.cluster.local.', 'AAAA', 'NODATA'],
    ['vip.default.svc.cluster.local.', 'AAAA', 'NODATA'],
    ['vip.default.svc.cluster.local.', 'MX', 'NODATA'],
    ['bare.default.svc.cluster.local.', 'SRV', 'NODATA'],
    ['default.svc.cluster.local.', 'A', 'NODATA'],
    ['svc.cluster.local.', 'A', 'NODATA'],
    ['cluster.local.', 'A', 'NODATA'],
  ])('%s %s: %s', (name, type, expected) => {
    expect(answer(name, type)).toBe(expected);
  });
});

test('a negative answer carries the SOA, an SRV answer the addresses', () => {
  expect(resolve(run.state, { name: 'nope.default.svc.cluster.local.', type: 'A' }).authority.map(recordLine)).toEqual([
    'cluster.local. 30 IN SOA ns.dns.cluster.local. hostmaster.cluster.local. 1 7200 1800 86400 30',
  ]);
  expect(
    resolve(run.state, { name: 'web.default.svc.cluster.local.', type: 'SRV' }).additional.map(recordLine),
  ).toEqual([
    '10-1-1-5.web.default.svc.cluster.local. 30 IN A 10.1.1.5',
    '10-1-1-6.web.default.svc.cluster.local. 30 IN A 10.1.1.6',
  ]);
});

test('the search path', () => {
  expect(
    ['web', 'web.default', 'web.default.svc', 'web.default.svc.cluster.local', 'web.default.svc.cluster.local.'].map(
      (name) => run.show('lookup', name),
    ),
  ).toEqual(Array.from({ length: 5 }, () => '10.1.1.5, 10.1.1.6'));
  expect(run.show('lookup', 'web.')).toBe('NXDOMAIN');
  expect(run.show('lookup', 'web', 'AAAA')).toBe('NODATA');
});

test('an SRV target has the zone in the letters of the question, the rest in lower case', () => {
  expect(
    resolve(run.state, { name: '_HTTP._tcp.Vip.Default.SVC.Cluster.LOCAL.', type: 'SRV' }).answers.map(recordLine),
  ).toEqual(['_HTTP._tcp.Vip.Default.SVC.Cluster.LOCAL. 30 IN SRV 0 100 80 vip.default.svc.Cluster.LOCAL.']);
});
