import { expect, test } from 'vitest';
import { LessonRun, podYaml, serviceYaml } from '../lesson-run.ts';

test('S6: port 80 leads to targetPort 8080 only where somebody translates', () => {
  const ports = 'selector: { app: web }, ports: [{ name: http, port: 80, targetPort: 8080 }]';
  const run = new LessonRun({
    'all.yaml': [
      serviceYaml('web', ports),
      serviceYaml('web-headless', `clusterIP: None, ${ports}`),
      podYaml('a', 'app: web', 'ports: [{ containerPort: 8080 }]'),
    ].join('---\n'),
  });
  run.run('kubectl apply -f all.yaml');
  expect(run.show('lookup', 'web')).toBe('10.96.137.10');
  expect(run.show('lookup', 'web-headless')).toBe('10.1.1.5');
  expect(run.show('lookup', '_http._tcp.web', 'SRV')).toBe('0 100 80 web.default.svc.cluster.local.');
  expect(run.show('lookup', '_http._tcp.web-headless', 'SRV')).toBe(
    '0 100 8080 10-1-1-5.web-headless.default.svc.cluster.local.',
  );
  expect(run.show('connect', 'web:80')).toBe('10.1.1.5:8080 ESTABLISHED');
  expect(run.show('connect', 'web:8080')).toBe('timed out');
  expect(run.show('connect', 'web-headless:80')).toBe('refused');
  expect(run.show('connect', 'web-headless:8080')).toBe('10.1.1.5:8080 ESTABLISHED');

  run.run(`kubectl patch service web-headless -p '{"spec":{"ports":[{"port":80,"targetPort":"nobody-declares"}]}}'`);
  expect(run.show('endpoints', 'web-headless')).toBe('10.1.1.5 RS-');
  expect(run.show('lookup', 'web-headless')).toBe('10.1.1.5');
  expect(run.show('lookup', '_http._tcp.web-headless', 'SRV')).toBe('NXDOMAIN');
  expect(run.show('lookup', 'web-headless', 'SRV')).toBe('NODATA');
});
