import { expect, test } from 'vitest';
import { LessonRun, serviceYaml, statefulSetYaml } from '../lesson-run.ts';

test('S5: a StatefulSet with its headless Service: ordered start, names of its own, ordered end', () => {
  const run = new LessonRun({
    'all.yaml': [
      serviceYaml('nginx', 'clusterIP: None, selector: { app: web }, ports: [{ name: http, port: 80 }]'),
      statefulSetYaml('web', 'serviceName: nginx, replicas: 3'),
    ].join('---\n'),
  });
  const names = () => ['web-0', 'web-1', 'web-2'].map((name) => run.show('lookup', `${name}.nginx`));
  const row = () => [run.show('endpoints', 'nginx'), run.show('lookup', 'nginx'), ...names()];
  const pods = () =>
    run
      .run('kubectl get pods')
      .output.match(/^web-\d.*?\d\/1/gm)
      ?.map((line) => line.replace(/ +/, ' '));

  run.run('kubectl apply -f all.yaml --wait=false');
  expect(row()).toEqual(['none', 'NXDOMAIN', 'NXDOMAIN', 'NXDOMAIN', 'NXDOMAIN']);
  expect(pods()).toEqual(['web-0 0/1']);
  run.run('wait 1s');
  expect(row()).toEqual(['10.1.1.5(web-0) ---', 'NXDOMAIN', 'NXDOMAIN', 'NXDOMAIN', 'NXDOMAIN']);
  expect(pods()).toEqual(['web-0 0/1']);
  run.run('wait 2s');
  expect(row()).toEqual(['10.1.1.5(web-0) RS-', '10.1.1.5', '10.1.1.5', 'NXDOMAIN', 'NXDOMAIN']);
  expect(pods()).toEqual(['web-0 1/1', 'web-1 0/1']);

  run.run('wait 6s');
  expect(row()).toEqual([
    '10.1.1.5(web-0) RS-, 10.1.1.6(web-1) RS-, 10.1.1.7(web-2) RS-',
    '10.1.1.5, 10.1.1.6, 10.1.1.7',
    '10.1.1.5',
    '10.1.1.6',
    '10.1.1.7',
  ]);
  expect(run.show('lookup', '_http._tcp.nginx', 'SRV')).toBe(
    [0, 1, 2].map((i) => `0 33 80 web-${i}.nginx.default.svc.cluster.local.`).join(', '),
  );

  run.run('pod web-1 is rescheduled');
  expect(row()).toEqual([
    '10.1.1.5(web-0) RS-, 10.1.1.7(web-2) RS-, 10.1.1.8(web-1) RS-',
    '10.1.1.5, 10.1.1.7, 10.1.1.8',
    '10.1.1.5',
    '10.1.1.8',
    '10.1.1.7',
  ]);

  run.run('kubectl scale statefulset web --replicas=2');
  expect(row()).toEqual([
    '10.1.1.5(web-0) RS-, 10.1.1.8(web-1) RS-',
    '10.1.1.5, 10.1.1.8',
    '10.1.1.5',
    '10.1.1.8',
    'NXDOMAIN',
  ]);

  run.run('kubectl delete service nginx');
  expect(row()).toEqual(['—', 'NXDOMAIN', 'NXDOMAIN', 'NXDOMAIN', 'NXDOMAIN']);
  expect(pods()).toEqual(['web-0 1/1', 'web-1 1/1']);
  expect(run.ask('pods', 'app=web').value).toMatchObject([{ hostname: 'web-0' }, { hostname: 'web-1' }]);
});
