import { expect, test } from 'vitest';
import { LessonRun, deploymentYaml, serviceYaml } from '../lesson-run.ts';

test('S1: a headless Service, its full life', () => {
  const run = new LessonRun({
    'service.yaml': serviceYaml('myapp', 'clusterIP: None, selector: { app: myapp }, ports: [{ port: 80 }]'),
    'deployment.yaml': deploymentYaml(
      'myapp',
      2,
      'ports: [{ containerPort: 80 }]',
      'terminationGracePeriodSeconds: 5,',
    ),
  });
  const endpoints = () => run.show('endpoints', 'myapp');
  const dns = () => run.show('lookup', 'myapp');
  const clusterIP = () => run.ask('service', 'myapp').value;

  run.run('kubectl apply -f service.yaml');
  expect(clusterIP()).toMatchObject({ clusterIP: 'None' });
  expect([endpoints(), dns()]).toEqual(['none', 'NXDOMAIN']);
  expect(run.ask('slices', 'myapp').value).toMatchObject([{ endpoints: [], ports: [] }]);

  run.run('kubectl apply -f deployment.yaml --wait=false');
  expect([endpoints(), dns(), run.show('pods', 'app=myapp')]).toEqual(['none', 'NXDOMAIN', 'Pending, Pending']);

  run.run('wait 1s');
  expect([endpoints(), dns()]).toEqual(['10.1.1.5 ---, 10.1.1.6 ---', 'NXDOMAIN']);
  expect(run.ask('pods', 'app=myapp').value).toMatchObject([
    { ip: '10.1.1.5', ready: false },
    { ip: '10.1.1.6', ready: false },
  ]);

  run.run('wait 2s');
  expect([endpoints(), dns()]).toEqual(['10.1.1.5 RS-, 10.1.1.6 RS-', '10.1.1.5, 10.1.1.6']);

  run.run('nc myapp 80');
  expect(run.ask('lookup', 'myapp').value).toMatchObject({ rcode: 'NOERROR', ttl: 30 });
  expect(run.show('cached', 'myapp')).toBe('10.1.1.5, 10.1.1.6');
  expect(run.show('connection', 'myapp:80')).toBe('10.1.1.5:80 ESTABLISHED');

  run.run('kubectl delete pod --field-selector status.podIP=10.1.1.6 --wait=false');
  expect([endpoints(), dns()]).toEqual(['10.1.1.5 RS-, 10.1.1.6 -ST', '10.1.1.5']);
  expect(run.ask('pods', 'app=myapp').value).toMatchObject([
    { ip: '10.1.1.5', ready: true, terminating: false },
    { ip: '10.1.1.6', terminating: true },
    { ip: null, phase: 'Pending' },
  ]);

  run.run('wait 5s');
  expect([endpoints(), dns(), run.show('pods', 'app=myapp')]).toEqual([
    '10.1.1.5 RS-, 10.1.1.7 RS-',
    '10.1.1.5, 10.1.1.7',
    '10.1.1.5, 10.1.1.7',
  ]);
  expect(run.show('cached', 'myapp')).toBe('10.1.1.5, 10.1.1.6');
  expect(run.show('connect', '10.1.1.6:80')).toBe('timed out');
  run.run('wait 25s');
  expect(run.show('cached', 'myapp')).toBe('—');

  run.run('kubectl scale deployment myapp --replicas=3');
  expect([endpoints(), dns()]).toEqual(['10.1.1.5 RS-, 10.1.1.7 RS-, 10.1.1.8 RS-', '10.1.1.5, 10.1.1.7, 10.1.1.8']);

  run.run('kubectl delete service myapp');
  expect([clusterIP(), endpoints(), run.show('slices', 'myapp'), dns()]).toEqual([null, '—', 'none', 'NXDOMAIN']);
  expect(run.show('pods', 'app=myapp')).toBe('10.1.1.5, 10.1.1.7, 10.1.1.8');
  expect(run.show('connection', 'myapp:80')).toBe('10.1.1.5:80 ESTABLISHED');
});
