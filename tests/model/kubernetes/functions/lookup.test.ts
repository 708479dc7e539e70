import { expect, test } from 'vitest';
import { LessonRun, podYaml, serviceYaml } from '../lesson-run.ts';

const run = new LessonRun({
  'pods.yaml': podYaml('a', 'app: a'),
  'web.yaml': serviceYaml('web', 'ports: [{ port: 80 }]'),
});
run.run('kubectl create namespace shop', 'kubectl apply -f pods.yaml', 'kubectl apply -f pods.yaml -n shop');
run.run('kubectl apply -f web.yaml -n shop');

test.each([
  ['a', 'web', 'NXDOMAIN'],
  ['shop/a', 'web', '10.96.137.10'],
  ['a', 'web.shop', '10.96.137.10'],
  ['shop/a', 'web.shop', '10.96.137.10'],
  ['default/a', 'web.shop.svc.cluster.local', '10.96.137.10'],
  ['shop/b', 'web', '—'],
])('R75: from %s, %s is %s', (pod, name, answer) => {
  expect(run.show('lookup', pod, name, 'A')).toBe(answer);
});

test('a question that is wrong says so', () => {
  expect(run.ask('lookup', 'a', '', 'A').problem?.message).toBe('the name of the host is empty');
  expect(run.ask('lookup', 'a', 'web', 'AAA').problem?.message).toContain('there is `AAAA`');
});
