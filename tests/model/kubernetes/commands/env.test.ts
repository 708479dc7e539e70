import { expect, test } from 'vitest';
import { kubernetes } from '../../../../src/model/kubernetes/kubernetes.ts';
import { LessonRun, podYaml, serviceYaml } from '../lesson-run.ts';

const files = {
  'db.yaml': serviceYaml('my-db', 'ports: [{ name: sql, port: 5432 }, { name: dns, port: 53, protocol: UDP }]'),
  'headless.yaml': serviceYaml('headless', 'clusterIP: None, ports: [{ port: 80 }]'),
  'ext.yaml': serviceYaml('ext', 'type: ExternalName, externalName: example.com'),
  'late.yaml': serviceYaml('late', 'ports: [{ port: 80 }]'),
  'pod.yaml': podYaml('a', 'app: a'),
  'own.yaml':
    'apiVersion: v1\nkind: Pod\nmetadata: { name: own }\nspec: { enableServiceLinks: false, containers: [{ name: c, image: x, env: [{ name: A, value: b }] }, { name: d, image: x, env: [{ name: A, valueFrom: {} }] }] }\n',
};

function started(): LessonRun {
  const run = new LessonRun(files);
  run.run('kubectl apply -f db.yaml', 'kubectl apply -f headless.yaml', 'kubectl apply -f ext.yaml');
  run.run('kubectl apply -f pod.yaml', 'kubectl apply -f late.yaml');
  return run;
}

const db = `MY_DB_SERVICE_HOST=10.96.137.10
MY_DB_SERVICE_PORT=5432
MY_DB_SERVICE_PORT_SQL=5432
MY_DB_SERVICE_PORT_DNS=53
MY_DB_PORT=tcp://10.96.137.10:5432
MY_DB_PORT_5432_TCP=tcp://10.96.137.10:5432
MY_DB_PORT_5432_TCP_PROTO=tcp
MY_DB_PORT_5432_TCP_PORT=5432
MY_DB_PORT_5432_TCP_ADDR=10.96.137.10
MY_DB_PORT_53_UDP=udp://10.96.137.10:53
MY_DB_PORT_53_UDP_PROTO=udp
MY_DB_PORT_53_UDP_PORT=53
MY_DB_PORT_53_UDP_ADDR=10.96.137.10`;

test('a container is told of the Services with a cluster IP that were there when it started (R86)', () => {
  expect(started().run('kubectl exec a -- env').output).toBe(
    `PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\nHOSTNAME=a\n${db}\nHOME=/root`,
  );
});

test('and keeps that, whatever becomes of them', () => {
  const run = started();
  run.run(`kubectl patch svc my-db -p '{"spec": {"ports": [{"port": 5432, "name": "pg"}]}}'`);
  expect(run.run('kubectl exec a -- env').output).toContain(db);
  run.run('kubectl delete svc my-db', 'kubectl apply -f db.yaml', 'kubectl delete svc my-db');
  expect(run.run('kubectl exec a -- env').output).toContain(db);
  run.run('kubectl delete pod a --force', 'kubectl apply -f pod.yaml');
  const anew = run.run('kubectl exec a -- env').output;
  expect([anew.includes('MY_DB'), anew.includes('LATE_SERVICE_HOST')]).toEqual([false, true]);
});

test('one variable, those of the manifest, and none from elsewhere', () => {
  const run = started();
  expect(run.run('kubectl exec a -- printenv MY_DB_SERVICE_HOST').output).toBe('10.96.137.10');
  expect(run.run('kubectl exec a -- printenv HEADLESS_SERVICE_HOST')).toMatchObject({ exitCode: 1 });
  run.run('kubectl apply -f own.yaml');
  expect(run.run('kubectl exec own -c c -- env').output).toMatch(/^PATH=.*\nHOSTNAME=own\nA=b\nHOME=\/root$/);
  expect(kubernetes.run(run.state, 'kubectl exec own -c d -- env').problem?.message).toBe(
    'the Pod `own` takes a variable from elsewhere, which the model does not follow',
  );
});
