import { expect, test } from 'vitest';
import { kubernetes } from '../../../src/model/kubernetes/kubernetes.ts';
import { deploymentYaml, parseFiles, serviceYaml, statefulSetYaml } from './lesson-run.ts';

const pieces = [
  'kubectl',
  'apply',
  'delete',
  'get',
  'patch',
  'scale',
  'create',
  'service',
  'pods',
  'deployment',
  'sts',
  'db-0',
  'is rescheduled',
  'namespace',
  'web',
  'default',
  '-f',
  'all.yaml',
  '-f=all.yaml',
  '--',
  '-',
  '--=',
  '-l',
  '-lapp=web',
  'app in (a,b)',
  '--replicas=3',
  '--replicas',
  '-n',
  '__proto__',
  'constructor',
  '--wait=false',
  '-o',
  'yaml',
  'json',
  '-A',
  '-p={"spec":null}',
  '\'{"spec":{"ports":[null]}}\'',
  '-p',
  'nslookup',
  'dig',
  '+short',
  'SRV',
  'curl',
  'http://',
  'http://[::1]:80/',
  'web:99999',
  'nc',
  '80',
  'pod',
  'turns',
  'ready',
  'wait',
  '10s',
  '9999h',
  '@',
  '"',
  "'",
  '\\',
  '..',
  '.',
  '\u0000',
  '💥',
  '='.repeat(50),
  'x'.repeat(5000),
];

/** A plain generator of numbers, the same in every run. */
function* numbers(): Generator<number, never> {
  let seed = 42;
  for (;;) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    yield seed >>> 8;
  }
}

test('no command line makes the model throw', () => {
  const files = parseFiles({
    'all.yaml': `${serviceYaml('web', 'selector: { app: web }, ports: [{ port: 80 }]')}---\n${deploymentYaml('web', 1)}---\n${statefulSetYaml('db', 'replicas: 2')}`,
  });
  let { state } = kubernetes.start(files, {});
  const random = numbers();
  for (let i = 0; i < 3000; i += 1) {
    const length = 1 + (random.next().value % 6);
    const words = Array.from({ length }, () => pieces[random.next().value % pieces.length] ?? '');
    const line = (i % 3 === 0 ? ['kubectl', ...words] : words).join(' ');
    const outcome = kubernetes.run(state, line);
    expect(outcome.problem === undefined || outcome.state === state, line).toBe(true);
    state = outcome.state;
  }
});

test.each([
  [1],
  ['text'],
  [[]],
  [{}],
  [{ apiVersion: 'v1', kind: 'Service', metadata: [] }],
  [{ apiVersion: 'v1', kind: 'Service', spec: { ports: [null] } }],
  [{ apiVersion: 'apps/v1', kind: 'Deployment', spec: { template: 5 } }],
  [{ apiVersion: 'apps/v1', kind: 'StatefulSet', spec: { ordinals: null, updateStrategy: { rollingUpdate: [] } } }],
  [{ apiVersion: 'v1', kind: 'Node', metadata: { name: '/' }, spec: 5 }],
  [{ apiVersion: 'v1', kind: 'Pod', metadata: { name: Number.NaN } }],
  [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'x', annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{' } },
      spec: { clusterIP: 'None' },
    },
  ],
])('no document does: %j', (document) => {
  const files = new Map([['x.yaml', [document]]]);
  const { state } = kubernetes.start(files, {});
  for (const command of [
    'kubectl create -f x.yaml',
    'kubectl apply -f x.yaml',
    'kubectl apply -f x.yaml',
    'kubectl delete -f x.yaml',
  ]) {
    expect(() => kubernetes.run(state, command)).not.toThrow();
  }
});

test.each(kubernetes.functions.map(({ signature }) => [signature]))('%s takes any text', (signature) => {
  const { state } = kubernetes.start(new Map(), {});
  const model = kubernetes.functions.find((one) => one.signature === signature);
  for (const text of ['', '/', 'a/b/c', ':', 'x:0', '..', '__proto__', '[::1]:80', 'A'.repeat(300)]) {
    const answer = model?.ask(state, text, text);
    expect(answer?.problem ?? answer?.because[0]).toBeDefined();
  }
});
