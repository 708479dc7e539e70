import { expect, test } from 'vitest';
import { dnsCases } from '../../../../src/model/kubernetes/conformance/dns-cases.ts';

const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'default' } };
const service = (clusterIP: string) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { namespace: 'default', name: 'web' },
  spec: { clusterIP, clusterIPs: [clusterIP], ports: [{ name: 'http', port: 80 }] },
});
const name = 'web.default.svc.cluster.local.';
const right = {
  id: 'a',
  server: {},
  given: [namespace, service('10.96.0.50')],
  query: { name, type: 'A' },
  expect: { rcode: 'NOERROR', answers: [{ name, type: 'A', ttl: 5, data: '10.96.0.50' }], truncated: false },
};
const { expect: wanted } = right;
const [answer] = wanted.answers;
const found = `NOERROR; answer: ${name} 5 IN A 10.96.0.50`;

test('a case that holds', () => {
  expect(dnsCases.run([right], undefined)).toEqual([{ id: 'a' }]);
});

test.each([
  [{ ...wanted, rcode: 'NXDOMAIN' }, `NXDOMAIN; answer: ${name} 5 IN A 10.96.0.50`],
  [{ ...wanted, answers: [] }, 'NOERROR'],
  [{ ...wanted, answers: [{ ...answer, ttl: 30 }] }, `NOERROR; answer: ${name} 30 IN A 10.96.0.50`],
  [{ ...wanted, answers: [{ ...answer, data: '10.96.0.51' }] }, `NOERROR; answer: ${name} 5 IN A 10.96.0.51`],
  [{ ...wanted, answers: [{ ...answer, name: 'WEB.' }] }, 'NOERROR; answer: WEB. 5 IN A 10.96.0.50'],
  [{ ...wanted, answers: [answer, answer] }, `${found}, ${name} 5 IN A 10.96.0.50`],
  [
    { ...wanted, authority: [{ name: 'cluster.local.', type: 'SOA' }] },
    `${found}; authority: cluster.local. * IN SOA *`,
  ],
  [{ ...wanted, extra: [{ ...answer }] }, `${found}; additional: ${name} 5 IN A 10.96.0.50`],
  [{ ...wanted, truncated: true }, found.replace('NOERROR', 'NOERROR truncated')],
])('a case that expects otherwise fails, in zone-file lines: %j', (expected, text) => {
  expect(dnsCases.run([{ ...right, expect: expected }], undefined)).toEqual([
    { id: 'a', failure: { asked: `${name} IN A`, expected: text, found } },
  ]);
});

test('what a case ignores may differ', () => {
  const lax = { ...wanted, answers: [{ ...answer, ttl: 30 }], ignore: ['ttl'] };
  expect(dnsCases.run([{ ...right, expect: lax }], undefined)).toEqual([{ id: 'a' }]);
});

test('the first word of a SOA is compared where a case gives it', () => {
  const soa = (mname: string) => ({ name: 'cluster.local.', type: 'SOA', mname });
  const asked = (mname: string) =>
    dnsCases.run(
      [
        {
          id: 'a',
          query: { name: 'gone.default.svc.cluster.local.', type: 'A' },
          expect: { rcode: 'NXDOMAIN', answers: [], authority: [soa(mname)] },
        },
      ],
      undefined,
    )[0]?.failure?.expected;
  expect(asked('ns.dns.cluster.local.')).toBeUndefined();
  expect(asked('ns.cluster.local.')).toBe('NXDOMAIN; authority: cluster.local. * IN SOA ns.cluster.local. *');
});

test('kinds, fields and records outside that the model does not know are left out', () => {
  const [, web] = right.given;
  const given = [
    { apiVersion: 'multicluster.x-k8s.io/v1alpha1', kind: 'ServiceImport', metadata: { name: 'web' } },
    { ...namespace, metadata: { ...namespace.metadata, madeBy: 'hand' } },
    { ...web, spec: { ...service('10.96.0.50').spec, ports: [{ name: 'http', port: 80, colour: { is: 'red' } }] } },
  ];
  const upstream = { 'example.com.': [{ name: 'example.com.', type: 'NS', data: 'a.example.com.' }] };
  expect(dnsCases.run([{ ...right, given, upstream }], undefined)).toEqual([{ id: 'a' }]);
  const wrong = { ...right, given: [{ ...namespace, metadata: { name: 1, madeBy: 'hand' } }] };
  expect(dnsCases.run([wrong], undefined)[0]?.failure?.found).toContain('cannot unmarshal number');
});

test('of several zones the server has the one that is asked about', () => {
  const run = (zones: readonly string[]) => dnsCases.run([{ ...right, server: { zones } }], undefined)[0]?.failure;
  expect(run(['example.com.', 'cluster.local.'])).toBeUndefined();
  expect(run(['example.com.', 'example.net.'])?.found).toBe('NXDOMAIN');
});

test('R75: a client asks by the search path of its Namespace', () => {
  const asked = (namespace: string, name: string) =>
    dnsCases.run([{ ...right, client: { namespace }, query: { name, type: 'A' } }], undefined)[0]?.failure?.found;
  expect(asked('default', 'web')).toBeUndefined();
  expect(asked('shop', 'web.default')).toBeUndefined();
  expect(asked('shop', 'web')).toBe(
    'NXDOMAIN; authority: cluster.local. 5 IN SOA ns.dns.cluster.local. hostmaster.cluster.local. 1 7200 1800 86400 5',
  );
});

test('a case must hold with its whole fixture too', () => {
  const fixtures = { good: { objects: right.given }, bad: { objects: [namespace, service('10.96.0.60')] } };
  const run = (fixture: string) => dnsCases.run([{ ...right, fixture }], fixtures)[0]?.failure?.found;
  expect(run('good')).toBeUndefined();
  expect(run('bad')).toBe(`bad: NOERROR; answer: ${name} 5 IN A 10.96.0.60`);
  expect(run('none')).toBe('there is no fixture none');
});

test('a case that cannot be read, or whose server cannot be set up, has failed', () => {
  const failed = (cases: unknown) => dnsCases.run(cases, undefined).map(({ failure }) => failure?.found ?? 'holds');
  expect(failed(undefined)).toHaveLength(1);
  expect(failed([{ ...right, server: { zone: 'x' } }])[0]).toContain('Unrecognized key');
  expect(failed([{ ...right, server: { pods: 'some' } }])[0]).toContain('podRecords');
  expect(failed([{ ...right, given: [{ kind: 'Node' }] }])[0]).toContain('Node');
});
