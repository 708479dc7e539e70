import { expect, test } from 'vitest';
import { LessonRun, podYaml, serviceYaml } from '../lesson-run.ts';

function slice(...ips: readonly string[]): string {
  const endpoints = ips.map((ip) => `{ addresses: [${ip}], conditions: { ready: true, serving: true } }`);
  return `apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { name: extdb-1, labels: { kubernetes.io/service-name: extdb } }
addressType: IPv4
ports: [{ name: sql, port: 5432 }]
endpoints: [${endpoints.join(', ')}]
`;
}

test('S7: a headless Service without a selector, for a database outside', () => {
  const run = new LessonRun({
    'service.yaml': serviceYaml('extdb', 'clusterIP: None, ports: [{ name: sql, port: 5432 }]'),
    'slice.yaml': slice('192.0.2.42'),
    'more.yaml': slice('192.0.2.42', '192.0.2.43'),
    'pod.yaml': podYaml('extdb-0', 'app: extdb'),
  });
  const dns = () => run.show('lookup', 'extdb');

  run.run('kubectl apply -f service.yaml');
  const spec = JSON.parse(run.run('kubectl get service extdb -o json').output).spec;
  expect(spec).toMatchObject({ clusterIP: 'None', ipFamilyPolicy: 'RequireDualStack', ipFamilies: ['IPv4', 'IPv6'] });
  expect([run.show('slices', 'extdb'), dns()]).toEqual(['none', 'NXDOMAIN']);

  run.run('kubectl apply -f slice.yaml');
  expect([run.show('endpoints', 'extdb'), dns(), run.show('lookup', 'extdb', 'AAAA')]).toEqual([
    '192.0.2.42 RS-',
    '192.0.2.42',
    'NODATA',
  ]);
  run.run('kubectl apply -f more.yaml');
  expect(dns()).toBe('192.0.2.42, 192.0.2.43');
  run.run('kubectl apply -f pod.yaml');
  expect([dns(), run.show('pods', 'app=extdb')]).toEqual(['192.0.2.42, 192.0.2.43', '10.1.1.5']);

  run.run('kubectl delete service extdb');
  expect(dns()).toBe('NXDOMAIN');
  expect(run.run('kubectl get endpointslice extdb-1').exitCode).toBe(0);
});
