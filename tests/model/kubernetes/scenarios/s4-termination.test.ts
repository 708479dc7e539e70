import { expect, test } from 'vitest';
import { LessonRun, podYaml, serviceYaml } from '../lesson-run.ts';

test('S4: a graceful end, second by second', () => {
  const run = new LessonRun({
    'all.yaml': [
      serviceYaml('headless', 'clusterIP: None, selector: { app: myapp }, ports: [{ port: 80 }]'),
      serviceYaml('virtual', 'selector: { app: myapp }, ports: [{ port: 80 }]'),
      podYaml('a', 'app: myapp'),
    ].join('---\n'),
  });
  const row = () => [run.show('endpoints', 'headless'), run.show('lookup', 'headless'), run.show('lookup', 'virtual')];
  const open = () => [run.show('connection', 'headless:80'), run.show('connection', 'virtual:80')];
  const fresh = () => [run.show('connect', '10.1.1.5:80'), run.show('connect', 'virtual:80')];

  run.run('kubectl apply -f all.yaml', 'nc headless 80', 'nc virtual 80');
  expect(row()).toEqual(['10.1.1.5 RS-', '10.1.1.5', '10.96.137.10']);
  run.run('kubectl delete pod a --wait=false');
  expect(row()).toEqual(['10.1.1.5 -ST', 'NXDOMAIN', '10.96.137.10']);
  expect(open()).toEqual(['10.1.1.5:80 ESTABLISHED', '10.1.1.5:80 ESTABLISHED']);
  expect(fresh()).toEqual(['10.1.1.5:80 ESTABLISHED', '10.1.1.5:80 ESTABLISHED']);
  run.run('wait 10s', 'pod a stops listening');
  expect(row()).toEqual(['10.1.1.5 --T', 'NXDOMAIN', '10.96.137.10']);
  expect(fresh()).toEqual(['refused', 'rejected']);
  run.run('wait 20s');
  expect(row()).toEqual(['none', 'NXDOMAIN', '10.96.137.10']);
  expect(open()).toEqual(['10.1.1.5:80 reset', '10.1.1.5:80 reset']);
  expect(fresh()).toEqual(['timed out', 'rejected']);
});
