import { expect, test } from 'vitest';
import { validateUpdate } from '../../../../src/model/kubernetes/api/validate-update.ts';
import { validate } from '../../../../src/model/kubernetes/api/validate.ts';
import { service } from '../../../../src/model/kubernetes/objects/service.ts';

const shop = {
  type: 'ClusterIP',
  sessionAffinity: 'None',
  internalTrafficPolicy: 'Cluster',
  selector: { app: 'shop' },
  ports: [{ name: 'web', port: 80, protocol: 'TCP', targetPort: 80 }],
};
const balanced = {
  type: 'LoadBalancer',
  externalTrafficPolicy: 'Cluster',
  allocateLoadBalancerNodePorts: true,
};

const stored = (spec: object, metadata: object = {}) =>
  service.parse({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'shop', namespace: 'default', ...metadata },
    spec: { ...shop, ...spec },
  });
const shortly = (errors: ReturnType<typeof validate>) =>
  errors.map(({ field, kind, detail }) => `${field} ${kind} ${detail}`.trim());

test('R17: a load balancer with the policy Local is not stored without the port that it is asked on', () => {
  const local = { ...balanced, externalTrafficPolicy: 'Local' };
  expect(shortly(validate(stored(local)))).toEqual(['spec.healthCheckNodePort Required']);
  expect(validate(stored({ ...local, healthCheckNodePort: 31000 }))).toEqual([]);
  expect(validate(stored(balanced))).toEqual([]);
});

test.each([
  [undefined, 'spec.sessionAffinityConfig'],
  [{}, 'spec.sessionAffinityConfig.clientIP'],
  [{ clientIP: {} }, 'spec.sessionAffinityConfig.clientIP.timeoutSeconds'],
])('R16: affinity to the client needs a timeout, and %j lacks %s', (sessionAffinityConfig, field) => {
  const errors = validate(stored({ sessionAffinity: 'ClientIP', sessionAffinityConfig }));
  expect(shortly(errors)).toEqual([`${field} Required when session affinity type is ClientIP`]);
});

test.each(['224.0.0.251', 'ff02::1', 'ff12::fb', 'fff2::1'])('R17: %s is for one link alone', (ip) => {
  const errors = validate(stored({ externalIPs: [ip], externalTrafficPolicy: 'Cluster' }));
  const detail = 'may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)';
  expect(shortly(errors)).toEqual([`spec.externalIPs[0] Invalid ${detail}`]);
});

test.each(['224.0.1.1', 'ff05::1', 'ff03::2'])('R17: %s reaches further than a link', (ip) => {
  expect(validate(stored({ externalIPs: [ip], externalTrafficPolicy: 'Cluster' }))).toEqual([]);
});

test('R3, R12: a cluster IP that is not the singular one is held against its family all the same', () => {
  const spec = { clusterIP: '10.0.0.2', clusterIPs: ['10.0.0.1'], ipFamilies: ['IPv6'] };
  expect(shortly(validate(stored(spec)))).toEqual([
    'spec.clusterIPs Invalid first value must match `clusterIP`',
    'spec.clusterIPs[0] Invalid expected an IPv6 value as indicated by `ipFamilies[0]`',
  ]);
});

test('R5: a name is made up before it is looked at', () => {
  const unnamed = stored({}, { name: '', generateName: 'shop-' });
  expect(shortly(validate(unnamed))).toEqual(['metadata.name Required name or generateName is required']);
});

test('R5: an update has a wrong label told twice', () => {
  const next = stored({}, { labels: { tier: '-front-' } });
  const errors = shortly(validateUpdate(stored({}), next));
  expect(errors).toHaveLength(2);
  expect(new Set(errors).size).toBe(1);
  expect(validate(next)).toHaveLength(1);
});

test('R12: of three cluster IPs, one that goes is not the second that SingleStack gives up', () => {
  const three = { clusterIP: '10.0.0.1', clusterIPs: ['10.0.0.1', 'fd00::1', '10.0.0.2'] };
  const two = { clusterIP: '10.0.0.1', clusterIPs: ['10.0.0.1', 'fd00::1'] };
  expect(validateUpdate(stored(three), stored(two))).toEqual([]);
});

test('R12: the last family is not given up', () => {
  const old = stored({ ipFamilies: ['IPv4'] });
  expect(shortly(validateUpdate(old, stored({})))).toEqual([
    'spec.ipFamilies[0] Invalid primary ipFamily can not be unset',
  ]);
});
