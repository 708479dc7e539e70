import { expect, test } from 'vitest';
import { validationCases } from '../../../../src/model/kubernetes/conformance/validation-cases.ts';

const spec = {
  type: 'ClusterIP',
  sessionAffinity: 'None',
  internalTrafficPolicy: 'Cluster',
  ports: [{ port: 0, protocol: 'TCP', targetPort: 80 }],
};
const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'x', namespace: 'default' }, spec };
const error = { field: 'spec.ports[0].port', type: 'Invalid', detail: 'must be between 1 and 65535, inclusive' };

const refused = {
  id: 'port-zero',
  operation: 'create',
  level: 'internal',
  service,
  valid: false,
  numErrs: 1,
  errors: [error],
  errorFields: [error.field],
  afterDefaulting: { valid: false, errors: [error] },
};

const manifest = { ...service, spec: { ports: [{ port: 80 }] } };
const given = {
  id: 'given-an-ip',
  operation: 'create',
  level: 'allocation',
  service: manifest,
  valid: true,
  numErrs: 0,
  cluster: { serviceFamilies: ['IPv4'], serviceCIDRs: { IPv4: '10.0.0.0/24' } },
  result: { clusterIP: '<allocated IPv4>', clusterIPs: ['<allocated IPv4>'], ipFamilies: ['IPv4'] },
};

const stored = { ...service, spec: { ...spec, ports: [{ port: 80, protocol: 'TCP', targetPort: 80 }] } };
const kept = {
  id: 'kept',
  operation: 'update',
  level: 'internal',
  oldService: { ...stored, spec: { ...stored.spec, clusterIP: 'None', clusterIPs: ['None'] } },
  service: stored,
  valid: false,
  numErrs: 1,
  errors: [{ field: 'spec.clusterIPs[0]', type: 'Invalid', detail: 'primary clusterIP can not be unset' }],
  throughApi: { valid: true },
};

const failuresOf = (...cases: readonly unknown[]) =>
  validationCases.run(cases, undefined).map(({ failure }) => failure);

test('cases that are right hold', () => {
  expect(failuresOf(refused, given, kept)).toEqual([undefined, undefined, undefined]);
});

test('a case may leave the count out, and say of a field that it is a number or not there', () => {
  const counted = { ...refused, numErrs: undefined };
  const unlike = { ...given, result: { healthCheckNodePort: 0, publishNotReadyAddresses: false, externalName: null } };
  expect(failuresOf(counted, unlike)).toEqual([undefined, undefined]);
});

const distributed = (detail: string) => ({
  ...refused,
  service: { ...stored, spec: { ...stored.spec, trafficDistribution: 'Anywhere' } },
  errors: [{ field: 'spec.trafficDistribution', type: 'NotSupported', detail }],
  errorFields: [],
  afterDefaulting: undefined,
});

test('a case of an older release lists fewer supported values, and no others', () => {
  expect(failuresOf(distributed('supported values: "PreferClose"'))).toEqual([undefined]);
  expect(failuresOf(distributed('supported values: "PreferClose", "PreferFar"'))[0]).toBeDefined();
  expect(failuresOf(distributed('must be near'))[0]).toBeDefined();
});

test.each([
  ['valid', { ...refused, valid: true, errors: [] }],
  ['the count', { ...refused, numErrs: 2 }],
  ['a field', { ...refused, errors: [{ ...error, field: 'spec.ports[1].port' }] }],
  ['a kind', { ...refused, errors: [{ ...error, type: 'Required' }] }],
  ['a detail', { ...refused, errors: [{ ...error, detail: 'must be a port' }] }],
  ['an error too many', { ...refused, numErrs: 1, errors: [error, error] }],
  ['a field that is named', { ...refused, errorFields: ['spec.type'] }],
  ['what defaults make of it', { ...refused, afterDefaulting: { valid: true } }],
  ['what the server keeps', { ...kept, throughApi: { valid: false } }],
  ['the old version', { ...kept, oldService: undefined }],
  ['a field as stored', { ...given, result: { clusterIP: '10.0.0.9' } }],
  ['a family', { ...given, result: { clusterIP: '<allocated IPv6>' } }],
  ['a number', { ...given, result: { healthCheckNodePort: 1 } }],
  ['that a field is not there', { ...given, result: { clusterIP: null } }],
  ['a list', { ...given, result: { ipFamilies: ['IPv4', 'IPv6'] } }],
  ['a refusal', { ...given, valid: false, numErrs: 1, errors: [error] }],
  ['the range', { ...given, cluster: { ...given.cluster, serviceCIDRs: { IPv4: '10.0.0.0/32' } } }],
  ['an unknown field', { ...refused, service: { ...service, spec: { ...spec, clusterip: 'None' } } }],
  ['an unknown operation', { ...refused, operation: 'delete' }],
  ['no object', 'text'],
])('a case fails where %s is wrong', (_, wrong) => {
  const [failure] = failuresOf(wrong);
  expect(failure?.asked).toBeTruthy();
  expect(failure?.found).not.toBe(failure?.expected);
});
