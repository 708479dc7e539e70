import { expect, test } from 'vitest';
import { said, stored } from './apply.ts';

const port = 'selector: { app: x }, ports: [{ port: 80 }]';
const headless = `clusterIP: None, ${port}`;
const external = 'type: ExternalName, externalName: db.example.com';
const balancer = 'type: LoadBalancer, externalTrafficPolicy: Local';

test.each([
  ['R9', [headless, `clusterIP: 10.96.0.9, ${port}`], '["10.96.0.9"]: may not change once set'],
  ['R9', [port, headless], '["None"]: may not change once set'],
  ['R9', [port, `clusterIP: 10.96.0.9, ${port}`], '["10.96.0.9"]: may not change once set'],
  ['R10', [headless, `type: NodePort, ${port}`], `"None": may not be set to 'None' for NodePort services`],
])('%s: %j is refused at the cluster IP', (_, specs, text) => {
  expect(said(specs)).toBe(`spec.clusterIPs[0]: Invalid value: ${text}`);
});

test.each([
  ['R10', [headless, port], { clusterIP: 'None', clusterIPs: ['None'] }],
  ['R10', [port, `type: NodePort, ${port}`], { type: 'NodePort', clusterIP: '10.96.137.10' }],
  ['R11', [port, external], { clusterIP: '', clusterIPs: [], ipFamilies: [], ipFamilyPolicy: '' }],
  ['R11', [headless, external], { clusterIP: '', clusterIPs: [] }],
  ['R11', [external, port], { type: 'ClusterIP', clusterIP: '10.96.137.10', ipFamilies: ['IPv4'] }],
  ['R11', [external, headless], { type: 'ClusterIP', clusterIP: 'None' }],
  ['R11', [port, external, port], { clusterIP: '10.96.137.11' }],
  ['R11', [port, external, `clusterIP: 10.96.137.10, ${port}`], { clusterIP: '10.96.137.10' }],
  [
    'R11',
    [`${balancer}, loadBalancerClass: a.example/b, ${port}`, `type: ClusterIP, ${port}`],
    { externalTrafficPolicy: '', healthCheckNodePort: 0, allocateLoadBalancerNodePorts: undefined },
  ],
])('%s: %j is stored', (_, specs, fields) => {
  expect(stored(specs)).toMatchObject(fields);
});

test('R17: the class of a load balancer stays', () => {
  const specs = [`${balancer}, ${port}`, `${balancer}, loadBalancerClass: a.example/b, ${port}`];
  expect(said(specs)).toBe('spec.loadBalancerClass: Invalid value: "a.example/b": may not change once set');
});

test('R17: the port for health checks stays', () => {
  const specs = [`${balancer}, ${port}`, `${balancer}, healthCheckNodePort: 30999, ${port}`];
  expect(said(specs)).toBe('spec.healthCheckNodePort: Forbidden: field is immutable');
});

test('an error that two checks find is printed once', () => {
  expect(said([port, `loadBalancerClass: a.example/b, ${port}`])).toBe(
    "spec.loadBalancerClass: Forbidden: may only be used when `type` is 'LoadBalancer'",
  );
});
