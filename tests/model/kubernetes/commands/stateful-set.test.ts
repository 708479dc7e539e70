import { expect, test } from 'vitest';
import { LessonRun } from '../lesson-run.ts';

const yaml = (strategy: string) => `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: web }
spec:
  replicas: 2
  serviceName: web
  updateStrategy: { ${strategy} }
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: nginx, image: nginx, ports: [{ containerPort: 80 }] }] }
`;

function started(strategy = 'type: RollingUpdate'): LessonRun {
  const run = new LessonRun({ 'web.yaml': yaml(strategy) });
  run.run('kubectl apply -f web.yaml');
  return run;
}

test('get, exec, label and scale know a StatefulSet', () => {
  const run = started();
  expect(run.run('kubectl get sts').output).toMatch(/^NAME {3}READY {3}AGE\nweb {4}2\/2 {5}\d+s$/);
  expect(run.run('kubectl exec web-1 -- cat /etc/resolv.conf').exitCode).toBe(0);
  expect(run.run('kubectl exec sts/web -- cat /etc/resolv.conf').exitCode).toBe(0);
  expect(run.run('kubectl label sts web tier=x').output).toBe('statefulset.apps/web labeled');
  expect(run.run('kubectl scale sts/web --replicas=1').output).toBe('statefulset.apps/web scaled');
  expect(run.run(`kubectl get sts web -o jsonpath='{.status.readyReplicas}'`).output).toBe('1');
});

test('restart and status of a rollout', () => {
  const run = started();
  const before = run.run(`kubectl get sts web -o jsonpath='{.status.updateRevision}'`).output;
  expect(run.run('kubectl rollout status sts web').output).toBe(
    `statefulset rolling update complete 2 pods at revision ${before}...`,
  );
  expect(run.run('kubectl rollout restart sts web --wait=false').output).toBe('statefulset.apps/web restarted');
  expect(run.run('kubectl rollout status sts web --watch=false').output).toMatch(
    /^(Waiting for 1 pods to be ready|waiting for)/,
  );
  run.run('wait 5m');
  expect(run.run('kubectl rollout status sts web').output).not.toContain(before);
});

test('a rollout that is held back, and one that nobody starts', () => {
  const held = started('type: RollingUpdate, rollingUpdate: { partition: 1 }');
  held.run('kubectl rollout restart sts web');
  expect(held.run('kubectl rollout status sts web').output).toBe(
    'partitioned roll out complete: 1 new pods have been updated...',
  );
  expect(started('type: OnDelete').run('kubectl rollout status sts web')).toMatchObject({
    output: 'error: rollout status is only available for RollingUpdate strategy type',
    exitCode: 1,
  });
});

test('a Pod that is rescheduled is gone for a while, which can be looked at', () => {
  const run = started();
  run.run('pod web-1 is rescheduled --wait=false');
  expect(run.run('kubectl get pod web-1').output).toMatch(/web-1 +0\/1 +ContainerCreating/);
  run.run('wait 1m');
  expect(run.run('kubectl get pod web-1').output).toMatch(/web-1 +1\/1 +Running/);
  run.run('pod web-1 is rescheduled');
  expect(run.run('kubectl get pod web-1').output).toMatch(/web-1 +1\/1 +Running/);
});

test('a Pod that is ending counts as ready until it is gone, but not as up to date', () => {
  const run = started();
  run.run('kubectl scale sts web --replicas=1 --wait=false');
  expect(run.run('kubectl get sts web').output).toMatch(/web +2\/1 /);
  const counts = `jsonpath='{.status.replicas} {.status.readyReplicas} {.status.updatedReplicas}'`;
  expect(run.run(`kubectl get sts web -o ${counts}`).output).toBe('2 2 1');
  run.run('wait 1m');
  expect(run.run('kubectl get sts web').output).toMatch(/web +1\/1 /);
});
