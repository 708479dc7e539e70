import { expect, test } from 'vitest';
import { LessonRun, serviceYaml } from '../lesson-run.ts';

function slice(endpoints: string, labels = 'labels: { kubernetes.io/service-name: extdb }'): string {
  return `apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { name: by-hand, ${labels} }
addressType: IPv4
ports: [{ name: sql, port: 5432 }]
endpoints: [${endpoints}]
`;
}

const first = '{ addresses: [192.0.2.42] }';
const run = new LessonRun({
  'service.yaml': serviceYaml('extdb', 'clusterIP: None, ports: [{ name: sql, port: 5432 }]'),
  'two.yaml': slice(`${first}, { addresses: [192.0.2.43], conditions: { ready: false } }`),
  'swapped.yaml': slice('{ addresses: [192.0.2.42], conditions: { ready: false } }, { addresses: [192.0.2.43] }'),
  'one.yaml': slice(first),
  'none.yaml': slice(''),
  'loose.yaml': slice(first, '').replace('by-hand', 'loose'),
});

/** What a command says of endpoints. */
function told(command: string): readonly string[] {
  const events = run.run(command).events.filter(({ about }) => about.includes('endpoints'));
  for (const { text, rules } of events) {
    expect(text).not.toMatch(/Pod|probe/);
    expect(rules).toEqual(['R29']);
  }
  return events.map(({ text }) => text);
}

test('endpoints of a slice made by hand are not told as Pods', () => {
  expect(told('kubectl apply -f service.yaml')).toEqual([]);
  expect(run.ask('endpoints', 'extdb').because.map(({ text }) => text)).toEqual([
    'the Service extdb has no selector, and no EndpointSlice made by hand lists an endpoint for it',
  ]);
  const by = 'the EndpointSlice by-hand, made by hand,';
  expect(told('kubectl apply -f two.yaml')).toEqual([
    `192.0.2.42 joins the EndpointSlices of extdb as a ready endpoint: ${by} lists it under its label`,
    `192.0.2.43 joins the EndpointSlices of extdb as an endpoint that is not ready: ${by} says so`,
  ]);
  expect(run.ask('endpoints', 'extdb').because).toEqual([
    {
      text: 'EndpointSlices made by hand list 2 endpoints of the Service extdb, of which 192.0.2.43 is not ready: they say it, and no controller looks after them',
      rules: ['R29'],
    },
  ]);
  expect(told('kubectl apply -f swapped.yaml')).toEqual([
    `192.0.2.43 is a ready endpoint of extdb now: ${by} says so`,
    `192.0.2.42 is an endpoint of extdb that is no longer ready: ${by} says so`,
  ]);
  expect(told('kubectl apply -f one.yaml')).toEqual([
    `192.0.2.43 leaves the EndpointSlices of extdb: ${by} no longer lists this endpoint`,
    `192.0.2.42 is a ready endpoint of extdb now: ${by} says so`,
  ]);
  expect(told('kubectl apply -f none.yaml')).toEqual([
    `192.0.2.42 leaves the EndpointSlices of extdb: ${by} no longer lists this endpoint`,
  ]);
});

test('a slice without the label belongs to no Service', () => {
  expect(told('kubectl apply -f loose.yaml')).toEqual([
    'the EndpointSlice loose, made by hand, has no label kubernetes.io/service-name, so its endpoints belong to no Service',
  ]);
});

test('a slice made by hand outlives its Service', () => {
  run.run('kubectl apply -f one.yaml');
  expect(told('kubectl delete service extdb')).toEqual([]);
  expect(told('kubectl delete endpointslice by-hand loose')).toContain(
    '192.0.2.42 leaves the EndpointSlices of extdb: the EndpointSlice by-hand, made by hand, no longer lists this endpoint',
  );
});
