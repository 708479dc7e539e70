import { expect, test } from 'vitest';
import { LessonRun, deploymentYaml, serviceYaml } from '../lesson-run.ts';

test('S2: the same steps with a Service that has a cluster IP', () => {
  const run = new LessonRun({
    'service.yaml': serviceYaml('myapp', 'selector: { app: myapp }, ports: [{ port: 80 }]'),
    'deployment.yaml': deploymentYaml('myapp', 2),
  });
  const row = () => [
    run.show('endpoints', 'myapp'),
    run.show('lookup', 'myapp'),
    run.show('connect', '10.96.137.10:80'),
  ];

  run.run('kubectl apply -f service.yaml');
  expect(run.ask('service', 'myapp').value).toMatchObject({ clusterIP: '10.96.137.10' });
  expect(row()).toEqual(['none', '10.96.137.10', 'rejected']);

  run.run('kubectl apply -f deployment.yaml');
  expect(row()).toEqual(['10.1.1.5 RS-, 10.1.1.6 RS-', '10.96.137.10', '10.1.1.5:80 ESTABLISHED']);
  run.run('nc myapp 80');

  run.run('kubectl delete pod --field-selector status.podIP=10.1.1.6');
  expect(row()).toEqual(['10.1.1.5 RS-, 10.1.1.7 RS-', '10.96.137.10', '10.1.1.5:80 ESTABLISHED']);

  run.run('pod 10.1.1.5 turns unready', 'pod 10.1.1.7 turns unready');
  expect(row()).toEqual(['10.1.1.5 ---, 10.1.1.7 ---', '10.96.137.10', 'rejected']);

  run.run('kubectl delete service myapp');
  expect(row()).toEqual(['—', 'NXDOMAIN', 'timed out']);
  expect(run.show('slices', 'myapp')).toBe('none');
  expect(run.show('connection', 'myapp:80')).toBe('10.1.1.5:80 ESTABLISHED');
});
