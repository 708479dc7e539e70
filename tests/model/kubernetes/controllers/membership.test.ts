import { expect, test } from 'vitest';
import { rowsOf } from '../../../../src/model/kubernetes/table.ts';
import { LessonRun, podYaml, serviceYaml } from '../lesson-run.ts';
import { sliceLines } from './slice-text.ts';

const port = 'ports: [{ port: 80 }]';
const pod = podYaml('a', 'app: web, tier: front');
const inShop = pod.replace('name: a', 'name: a, namespace: shop');
const named = (hostname: string, subdomain: string) =>
  pod.replace('spec: {', `spec: { hostname: ${hostname}, subdomain: ${subdomain},`);
const helped = (helper: string) =>
  pod.replace('spec: {', `spec: { initContainers: [{ name: helper, image: helper, ${helper} }],`);
const declares = (container: string) => podYaml('a', 'app: web', container);

/** A Service and a Pod in, the slices that are there once the cluster has settled out. */
test.each([
  ['R18: no selector selects nothing', 'ports: [{ port: 80 }]', pod, []],
  ['R18: nor does an empty one', `selector: {}, ${port}`, pod, []],
  [
    'R20, R21: all labels of the selector',
    `selector: { app: web, tier: front }, ${port}`,
    pod,
    ['IPv4 -:80/TCP: 10.1.1.5 RS-'],
  ],
  ['R21: one label differs', `selector: { app: web, tier: back }, ${port}`, pod, ['IPv4 no ports: none']],
  ['R21: another Namespace', `selector: { app: web }, ${port}`, inShop, ['IPv4 no ports: none']],
  [
    'R26: hostname and subdomain',
    `selector: { app: web }, ${port}`,
    named('db', 'web'),
    ['IPv4 -:80/TCP: 10.1.1.5(db) RS-'],
  ],
  ['R26: another subdomain', `selector: { app: web }, ${port}`, named('db', 'other'), ['IPv4 -:80/TCP: 10.1.1.5 RS-']],
  ['R28: no members', `selector: { app: none }, ${port}`, pod, ['IPv4 no ports: none']],
  [
    'R32: a number',
    'selector: { app: web }, ports: [{ port: 80, targetPort: 9 }]',
    pod,
    ['IPv4 -:9/TCP: 10.1.1.5 RS-'],
  ],
  [
    'R32: a name',
    'selector: { app: web }, ports: [{ port: 80, targetPort: web }]',
    declares('ports: [{ name: web, containerPort: 8080 }]'),
    ['IPv4 -:8080/TCP: 10.1.1.5 RS-'],
  ],
  [
    'R32: a name that a sidecar declares',
    'selector: { app: web }, ports: [{ port: 80, targetPort: web }]',
    helped('restartPolicy: Always, ports: [{ name: web, containerPort: 9000 }]'),
    ['IPv4 -:9000/TCP: 10.1.1.5 RS-'],
  ],
  [
    'R32: not one of a helper that ends before the Pod starts',
    'selector: { app: web }, ports: [{ port: 80, targetPort: web }]',
    helped('ports: [{ name: web, containerPort: 9000 }]'),
    ['IPv4 no ports: 10.1.1.5 RS-'],
  ],
  [
    'R32: a name of another protocol leaves the port out, not the address',
    'selector: { app: web }, ports: [{ name: a, port: 80, targetPort: web }, { name: b, port: 81 }]',
    declares('ports: [{ name: web, containerPort: 8080, protocol: UDP }]'),
    ['IPv4 b:81/TCP: 10.1.1.5 RS-'],
  ],
  [
    'R8: an ExternalName has no endpoints',
    'type: ExternalName, externalName: example.com, selector: { app: web }',
    pod,
    [],
  ],
])('%s', (_, spec, podText, slices) => {
  const run = new LessonRun({ 'service.yaml': serviceYaml('web', spec), 'pod.yaml': podText });
  run.run('kubectl create namespace shop', 'kubectl apply -f service.yaml', 'kubectl apply -f pod.yaml');
  expect(sliceLines(run)).toEqual(slices);
});

test('R32: Pods that mean different ports by one name have slices of their own', () => {
  const pods = [8080, 8081, 8080].map((number, i) =>
    podYaml(`p${i}`, 'app: web', `ports: [{ name: web, containerPort: ${number} }]`),
  );
  const run = new LessonRun({
    'service.yaml': serviceYaml('web', 'selector: { app: web }, ports: [{ port: 80, targetPort: web }]'),
    'pods.yaml': pods.join('---\n'),
  });
  run.run('kubectl apply -f service.yaml', 'kubectl apply -f pods.yaml');
  expect([...sliceLines(run)].sort()).toEqual([
    'IPv4 -:8080/TCP: 10.1.1.5 RS-, 10.1.1.7 RS-',
    'IPv4 -:8081/TCP: 10.1.1.6 RS-',
  ]);
});

test('R22, R23, R24, R25: a Pod from its IP to its end, and with publishNotReadyAddresses', () => {
  const published = serviceYaml('all', `selector: { app: web }, publishNotReadyAddresses: true, ${port}`);
  const run = new LessonRun({
    'services.yaml': `${serviceYaml('web', `selector: { app: web }, ${port}`)}---\n${published}`,
    'pod.yaml': pod,
  });
  const seen = () => ['web', 'all'].map((name) => run.show('endpoints', name));
  run.run('kubectl apply -f services.yaml', 'kubectl apply -f pod.yaml --wait=false');
  expect(seen()).toEqual(['none', 'none']);
  run.run('wait 1s');
  expect(seen()).toEqual(['10.1.1.5 ---', '10.1.1.5 R--']);
  run.run('wait 2s');
  expect(seen()).toEqual(['10.1.1.5 RS-', '10.1.1.5 RS-']);
  run.run('pod a turns unready');
  expect(seen()).toEqual(['10.1.1.5 ---', '10.1.1.5 R--']);
  run.run('pod a turns ready', 'kubectl delete pod a --wait=false');
  expect(seen()).toEqual(['10.1.1.5 -ST', '10.1.1.5 RST']);
  run.run('wait 30s');
  expect(seen()).toEqual(['none', 'none']);
});

test('a Pod on a Node that the cluster does not know has no IP, and goes with its Node', () => {
  const run = new LessonRun({
    'all.yaml': `${serviceYaml('web', `selector: { app: web }, ${port}`)}---\n${pod.replace('spec: {', 'spec: { nodeName: n1,')}`,
    'node.yaml':
      'apiVersion: v1\nkind: Node\nmetadata: { name: n1, labels: { topology.kubernetes.io/zone: north } }\n---\napiVersion: v1\nkind: Node\nmetadata: { name: n2 }\n',
  });
  const zones = () => rowsOf(run.state.endpointSlices).flatMap((slice) => slice.endpoints.map(({ zone }) => zone));
  run.run('kubectl apply -f all.yaml');
  expect([run.show('pods', 'app=web'), run.show('endpoints', 'web')]).toEqual(['Pending', 'none']);
  run.run('kubectl apply -f node.yaml');
  expect([run.show('endpoints', 'web'), zones()]).toEqual(['10.1.1.5 RS-', ['north']]);
  run.run(`kubectl patch node n1 -p '{"metadata": {"labels": {"topology.kubernetes.io/zone": "south"}}}'`);
  expect(zones()).toEqual(['south']);
  run.run(`kubectl patch node n1 -p '{"metadata": {"labels": {"topology.kubernetes.io/zone": ""}}}'`);
  expect(zones()).toEqual([undefined]);
  run.run('kubectl delete node n2');
  expect(run.show('endpoints', 'web')).toBe('10.1.1.5 RS-');
  run.run('kubectl delete node n1');
  expect([run.show('pods', 'app=web'), run.show('endpoints', 'web')]).toEqual(['none', 'none']);
});
