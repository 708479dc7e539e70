import { expect, test } from 'vitest';
import { LessonRun, podYaml, serviceYaml } from '../lesson-run.ts';

const web = (spec: string) => serviceYaml('web', spec);
const options = { podIPs: '10.1.1.5', outside: ['www.example.com. 60 IN A 192.0.2.53'] };

function told(run: LessonRun, command: string): readonly string[] {
  const { events } = run.run(command);
  return events.filter(({ about }) => about.includes('dns')).map(({ text, rules }) => `${text} (${rules.join(', ')})`);
}

test('what DNS answers otherwise than before is told once, with its rules', () => {
  const run = new LessonRun(
    {
      'none.yaml': web('clusterIP: None, selector: { app: web }, ports: [{ port: 80 }]'),
      'pod.yaml': podYaml('a', 'app: web'),
      'two.yaml': podYaml('b', 'app: other'),
    },
    options,
  );
  const name = 'the name web.default.svc.cluster.local';
  expect(told(run, 'kubectl apply -f none.yaml')).toEqual([
    `${name} does not exist (NXDOMAIN), as the headless Service web has no ready endpoint (R41)`,
  ]);
  expect(told(run, 'kubectl apply -f pod.yaml')).toEqual([
    `${name} now answers 10.1.1.5: the ready endpoints of the headless Service web (R40)`,
  ]);
  expect(told(run, 'kubectl apply -f two.yaml')).toEqual([]);
  expect(told(run, 'kubectl delete svc web')).toEqual([
    `${name} is NXDOMAIN from now on: there is no Service web any more, and only a client's cache can still have an answer (R80, R76)`,
  ]);
});

test.each([
  [
    'type: ExternalName, externalName: www.example.com',
    {},
    'is a CNAME for www.example.com, the externalName of the Service web (R57)',
  ],
  [
    'clusterIP: None, ports: [{ port: 80 }]',
    { dnsNamespaces: ['shop'] },
    'has no address: DNS is told to serve only the Namespaces shop, and default is not one of them: NXDOMAIN (R39)',
  ],
  [
    'ports: [{ port: 80 }]',
    {},
    'answers 10.96.137.10, the cluster IP of the Service web, whether or not an endpoint is ready (R36, R37)',
  ],
  [
    'ports: [{ port: 80 }]',
    { ignoreEmptyService: true },
    'has no address: the Service web has a cluster IP but no ready endpoint, and DNS is told to leave such Services out: NXDOMAIN (R38)',
  ],
])('a Service with %s, %j', (spec, more, text) => {
  const run = new LessonRun({ 'web.yaml': web(spec) }, { ...options, ...more });
  expect(told(run, 'kubectl apply -f web.yaml')).toEqual([`the name web.default.svc.cluster.local ${text}`]);
});

test('addresses of either family are told', () => {
  const run = new LessonRun({
    'web.yaml': web('clusterIP: None, ports: [{ port: 80 }]'),
    'slice.yaml': `apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { name: six, labels: { kubernetes.io/service-name: web } }
addressType: IPv6
endpoints: [{ addresses: ["fd00::5"] }]
`,
  });
  run.run('kubectl apply -f web.yaml');
  expect(told(run, 'kubectl apply -f slice.yaml')).toEqual([
    'the name web.default.svc.cluster.local now answers fd00::5: the ready endpoints of the headless Service web (R29, R40)',
  ]);
});
