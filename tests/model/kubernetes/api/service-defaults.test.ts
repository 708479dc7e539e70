import { expect, test } from 'vitest';
import { said, stored } from './apply.ts';

test.each([
  ['R1', 'ports: [{ port: 80 }]', { clusterIP: '10.96.137.10', clusterIPs: ['10.96.137.10'] }],
  ['R1', 'clusterIP: "", ports: [{ port: 80 }]', { clusterIP: '10.96.137.10' }],
  ['R2', 'clusterIP: None', { type: 'ClusterIP', clusterIP: 'None', clusterIPs: ['None'] }],
  ['R3', 'ports: [{ port: 80 }]', { ports: [expect.objectContaining({ protocol: 'TCP', targetPort: 80 })] }],
  ['R3', 'ports: [{ port: 80, targetPort: "" }]', { ports: [expect.objectContaining({ targetPort: 80 })] }],
  ['R3', 'ports: [{ port: 80, targetPort: web }]', { ports: [expect.objectContaining({ targetPort: 'web' })] }],
  ['R3', 'ports: [{ port: 80 }]', { type: 'ClusterIP', sessionAffinity: 'None', internalTrafficPolicy: 'Cluster' }],
  [
    'R3',
    'sessionAffinity: ClientIP, ports: [{ port: 80 }]',
    { sessionAffinityConfig: { clientIP: { timeoutSeconds: 10800 } } },
  ],
  [
    'R3',
    'sessionAffinity: None, sessionAffinityConfig: { clientIP: { timeoutSeconds: 9 } }, ports: [{ port: 80 }]',
    { sessionAffinityConfig: undefined },
  ],
  ['R3', 'type: NodePort, ports: [{ port: 80 }]', { externalTrafficPolicy: 'Cluster' }],
  ['R3', 'externalIPs: [192.0.2.1], ports: [{ port: 80 }]', { externalTrafficPolicy: 'Cluster' }],
  ['R3', 'ports: [{ port: 80 }]', { externalTrafficPolicy: '' }],
  ['R3', 'type: LoadBalancer, ports: [{ port: 80 }]', { allocateLoadBalancerNodePorts: true }],
  ['R4', 'clusterIP: 10.96.0.50, ports: [{ port: 80 }]', { clusterIPs: ['10.96.0.50'], ipFamilies: ['IPv4'] }],
  ['R6', 'clusterIP: None, selector: { app: x }', { ports: [] }],
  [
    'R8',
    'type: ExternalName, externalName: db.example.com.',
    { externalName: 'db.example.com.', clusterIP: '', clusterIPs: [], ipFamilies: [], ipFamilyPolicy: '' },
  ],
  ['R8', 'type: ExternalName, externalName: db.example.com', { internalTrafficPolicy: '' }],
  ['R14', 'clusterIP: None, ports: [{ port: 80, targetPort: 8080 }]', { clusterIP: 'None' }],
  ['R16', 'clusterIP: None, sessionAffinity: ClientIP', { sessionAffinity: 'ClientIP' }],
  ['R17', 'trafficDistribution: PreferClose, ports: [{ port: 80 }]', { trafficDistribution: 'PreferClose' }],
])('%s: { %s } is stored', (_, spec, fields) => {
  expect(stored([spec])).toMatchObject(fields);
});

test.each([
  ['R16', 'clusterIP: None, sessionAffinity: ClientIP', 'spec.SessionAffinity is ignored for headless services'],
  ['R17', 'clusterIP: None, externalIPs: [192.0.2.1]', 'spec.externalIPs is ignored for headless services'],
  ['R17', 'clusterIP: None, loadBalancerIP: 192.0.2.1', 'spec.loadBalancerIP is ignored for headless services'],
  [
    'R8',
    'clusterIP: None, externalName: db.example.com',
    'spec.externalName is ignored when spec.type is not "ExternalName"',
  ],
  [
    'R17',
    'type: ExternalName, externalName: db.example.com, externalIPs: [192.0.2.1]',
    'spec.externalIPs is ignored when spec.type is "ExternalName"',
  ],
  [
    'R17',
    'trafficDistribution: PreferClose, ports: [{ port: 80 }]',
    'spec.trafficDistribution: "PreferClose" is deprecated; use "PreferSameZone"',
  ],
])('%s: { %s } is warned of', (_, spec, warning) => {
  expect(said([spec])).toBe(`Warning: ${warning}\nservice/x created`);
  expect(said([spec, spec])).toBe('service/x unchanged');
});

test('a Service of which everything is heeded is not warned of', () => {
  expect(said(['clusterIP: None, selector: { app: x }'])).toBe('service/x created');
});
