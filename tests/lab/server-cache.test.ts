import { expect, test } from 'vitest';
import { dnsOf } from '../../src/lab/model-dns.ts';
import { kubernetes } from '../../src/model/kubernetes/kubernetes.ts';
import { LessonRun, serviceYaml } from '../model/kubernetes/lesson-run.ts';

test("the lab says what the server's own cache holds at that step, and its questions fill none (R74)", () => {
  const run = new LessonRun({ 'web.yaml': serviceYaml('web', 'ports: [{ port: 80 }]') }, { dnsCache: 30 });
  const question = { name: 'web.default.svc.cluster.local.', type: 'A' };
  const ask = () => dnsOf(kubernetes)?.ask(run.state, question);
  expect(ask()?.rcode).toBe('NXDOMAIN');
  run.run('kubectl apply -f web.yaml');
  expect(ask()?.rcode).toBe('NOERROR');
  run.run('nslookup web', 'wait 10s', 'kubectl delete svc web');
  expect(ask()?.answers.map(({ ttl }) => ttl)).toEqual([20]);
});
