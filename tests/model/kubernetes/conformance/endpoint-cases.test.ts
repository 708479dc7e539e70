import { expect, test } from 'vitest';
import { endpointCases } from '../../../../src/model/kubernetes/conformance/endpoint-cases.ts';

const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web', namespace: 'shop' },
  spec: {
    clusterIP: '10.96.0.9',
    ipFamilies: ['IPv4'],
    selector: { app: 'web' },
    ports: [{ port: 80, targetPort: 8080 }],
  },
};
const pod = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'a', namespace: 'shop', labels: { app: 'web' } },
  spec: { nodeName: 'n', containers: [] },
  status: { podIPs: [{ ip: '10.1.1.5' }], conditions: [{ type: 'Ready', status: 'True' }] },
};
const nodes = [{ name: 'n', labels: { 'topology.kubernetes.io/zone': 'z' } }];
const state = { ready: true, serving: true, terminating: false, nodeName: 'n', zone: 'z' };
const ports = [{ name: '', port: 8080, protocol: 'TCP' }];
const holds = {
  id: 'one',
  given: { service, pods: [pod], nodes },
  expect: {
    endpoints: [{ ip: '10.1.1.5', ...state }],
    ports,
    slices: [{ addressType: 'IPv4', ports, endpoints: [{ addresses: ['10.1.1.5'], ...state }] }],
  },
};
const counted = {
  id: 'many',
  given: { service, podCount: 7, podTemplate: 'pod<i>: ip 1.2.3.(4+i), Ready iff i%3!=0', maxEndpointsPerSlice: 3 },
  expect: { sliceLengths: [3, 3, 1], total: 7, readyCount: 4 },
};

/** R27: a Pod with an address of each family is in a slice of each. */
const dual = {
  id: 'both families',
  given: {
    service: { ...service, spec: { ...service.spec, ipFamilies: ['IPv6', 'IPv4'] } },
    pods: [{ ...pod, status: { ...pod.status, podIPs: [{ ip: '10.1.1.5' }, { ip: 'fd00::5' }] } }],
    nodes,
  },
  expect: {
    endpoints: ['10.1.1.5', 'fd00::5'].map((ip) => ({ ip, ...state })),
    ports,
    slices: [
      { addressType: 'IPv4', ports, endpoints: [{ addresses: ['10.1.1.5'], ...state }] },
      { addressType: 'IPv6', ports, endpoints: [{ addresses: ['fd00::5'], ...state }] },
    ],
  },
};

test('cases that hold', () => {
  const results = endpointCases.run([holds, counted, dual], undefined);
  expect(results).toEqual([{ id: 'one' }, { id: 'many' }, { id: 'both families' }]);
});

const { zone: _, ...unplaced } = state;
const unplacedSlice = { addressType: 'IPv4', ports, endpoints: [{ addresses: ['10.1.1.5'], ...unplaced }] };
const inIPv6 = { ...pod, status: { podIPs: [{ ip: 'FD00:0::5' }] } };
const unready = { ...state, ready: false, serving: false };

/** Cases may say less, and the API's objects more, than most do. */
test.each([
  [
    'a Node without labels',
    { service, pods: [pod], nodes: [{ name: 'n', ready: true }] },
    { endpoints: [{ ip: '10.1.1.5', ...unplaced }], ports, slices: [unplacedSlice] },
  ],
  [
    'no Nodes',
    { service: { ...service, spec: { ...service.spec, publishNotReadyAddresses: true } }, pods: [pod] },
    { endpoints: [{ ip: '10.1.1.5', ...unplaced }], ports, slices: [unplacedSlice] },
  ],
  [
    'fields that only the API server writes',
    {
      service,
      pods: [{ ...pod, spec: { ...pod.spec, priority: 0 }, status: { ...pod.status, message: '', reason: '' } }],
      nodes,
    },
    holds.expect,
  ],
  [
    'a family without endpoints, an address in another form, and the ports of the second slice',
    { service: { ...service, spec: { ...service.spec, ipFamilies: ['IPv4', 'IPv6'] } }, pods: [inIPv6], nodes },
    {
      endpoints: [{ ip: 'fd00:0:0::5', ...unready }],
      ports,
      slices: [
        { addressType: 'IPv6', ports, endpoints: [{ addresses: ['fd00::0:5'], ...unready }] },
        { addressType: 'IPv4', ports: [], endpoints: [] },
      ],
    },
  ],
  [
    'a Service that somebody has asked to delete gets no slices',
    {
      service: { ...service, metadata: { ...service.metadata, deletionTimestamp: '2024-01-01T00:00:00Z' } },
      pods: [pod],
      nodes,
    },
    { endpoints: [], ports: [], slices: [] },
  ],
  [
    'the first Ready condition counts',
    {
      service,
      pods: [{ ...pod, status: { ...pod.status, conditions: [{ type: 'Ready' }, ...pod.status.conditions] } }],
      nodes,
    },
    {
      endpoints: [{ ip: '10.1.1.5', ...unready }],
      ports,
      slices: [{ addressType: 'IPv4', ports, endpoints: [{ addresses: ['10.1.1.5'], ...unready }] }],
    },
  ],
  [
    'an IPv4 address that is written as one of IPv6',
    { service, pods: [{ ...pod, status: { ...pod.status, podIPs: [{ ip: '::ffff:10.1.1.5' }] } }], nodes },
    holds.expect,
  ],
  ['Pods of a list, few to a slice', { service, pods: [pod], nodes, maxEndpointsPerSlice: 1 }, holds.expect],
  [
    'many Pods, all ready, a hundred to a slice',
    { service, podCount: 120, podTemplate: 'pod<i>: ip 1.2.3.(4+i), Ready' },
    { sliceLengths: [20, 100], total: 120, readyCount: 120 },
  ],
])('%s', (_name, given, expected) => {
  expect(endpointCases.run([{ id: 'one', given, expect: expected }], undefined)).toEqual([{ id: 'one' }]);
});

test.each([
  [
    'another condition',
    { ...holds, expect: { ...holds.expect, endpoints: [{ ip: '10.1.1.5', ...state, ready: false }] } },
  ],
  ['another zone', { ...holds, given: { ...holds.given, nodes: [{ name: 'n', labels: {} }] } }],
  ['no such Node', { ...holds, given: { ...holds.given, nodes: [] } }],
  ['another port', { ...holds, expect: { ...holds.expect, ports: [{ ...ports[0], port: 80 }] } }],
  ['a slice too few', { ...holds, expect: { ...holds.expect, slices: [] } }],
  [
    'a label',
    {
      ...holds,
      expect: { ...holds.expect, slices: holds.expect.slices.map((one) => ({ ...one, labels: { a: 'b' } })) },
    },
  ],
  ['other lengths', { ...counted, expect: { ...counted.expect, sliceLengths: [3, 2, 2] } }],
  ['other words', { ...counted, given: { ...counted.given, podTemplate: 'all alike' } }],
  ['no case', { id: 'x' }],
  ['nothing', null],
])('%s makes a case fail, with what was found', (_, content) => {
  const [result] = endpointCases.run([content], undefined);
  expect(result?.failure?.expected).not.toBe('');
  expect(result?.failure?.found).not.toBe(result?.failure?.expected);
});

test('a case that cannot be read is told by its id, and without one by its place', () => {
  const results = endpointCases.run([{ id: 'x' }, {}, null], undefined);
  expect(results.map(({ id }) => id)).toEqual(['x', 'case 2', 'case 3']);
});

test('a file that is no list of cases has failed', () => {
  expect(endpointCases.run({}, undefined)).toMatchObject([{ failure: {} }]);
});
