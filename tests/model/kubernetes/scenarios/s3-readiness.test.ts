import { expect, test } from 'vitest';
import { LessonRun, podYaml, serviceYaml } from '../lesson-run.ts';

test('S3: readiness comes and goes, and publishNotReadyAddresses', () => {
  const spec = 'clusterIP: None, selector: { app: myapp }, ports: [{ port: 80 }]';
  const run = new LessonRun({
    'service.yaml': serviceYaml('myapp', spec),
    'published.yaml': serviceYaml('myapp', `${spec}, publishNotReadyAddresses: true`),
    'pods.yaml': `${podYaml('a', 'app: myapp')}---\n${podYaml('b', 'app: myapp')}`,
  });
  const row = () => [run.show('endpoints', 'myapp'), run.show('lookup', 'myapp')];

  run.run('kubectl apply -f service.yaml', 'kubectl apply -f pods.yaml');
  expect(row()).toEqual(['10.1.1.5 RS-, 10.1.1.6 RS-', '10.1.1.5, 10.1.1.6']);
  run.run('pod b turns unready');
  expect(row()).toEqual(['10.1.1.5 RS-, 10.1.1.6 ---', '10.1.1.5']);
  expect(run.show('connect', '10.1.1.6:80')).toBe('10.1.1.6:80 ESTABLISHED');
  run.run('pod a turns unready');
  expect(row()).toEqual(['10.1.1.5 ---, 10.1.1.6 ---', 'NXDOMAIN']);
  expect(run.run('kubectl apply -f published.yaml').output).toBe('service/myapp configured');
  expect(row()).toEqual(['10.1.1.5 R--, 10.1.1.6 R--', '10.1.1.5, 10.1.1.6']);
  run.run('kubectl delete pod b --wait=false');
  expect(row()).toEqual(['10.1.1.5 R--, 10.1.1.6 R-T', '10.1.1.5, 10.1.1.6']);
  run.run('wait 30s');
  expect(row()).toEqual(['10.1.1.5 R--', '10.1.1.5']);
});
