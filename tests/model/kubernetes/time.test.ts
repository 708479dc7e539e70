import { expect, test } from 'vitest';
import { LessonRun, deploymentYaml } from './lesson-run.ts';

const files = { 'web.yaml': deploymentYaml('web', 1) };

test('a change settles, by default', () => {
  const run = new LessonRun(files);
  expect(run.run('kubectl apply -f web.yaml').state).toMatchObject({ now: 3, due: { size: 0 } });
  expect(run.run('kubectl delete pod -l app=web').state).toMatchObject({ now: 33, due: { size: 0 } });
});

test('--wait=false stops at the instant, wait goes on for as long as it says', () => {
  const run = new LessonRun(files);
  expect(run.run('kubectl apply -f web.yaml --wait=false').state.now).toBe(0);
  expect(run.show('pods', 'app=web')).toBe('Pending');
  expect(run.run('wait 2s').state.now).toBe(2);
  expect(run.show('pods', 'app=web')).toBe('10.1.1.5');
  expect(run.run('wait 1m').state.now).toBe(62);
  expect(run.ask('pods', 'app=web').value).toMatchObject([{ ready: true }]);
});

test('reading lets no time pass', () => {
  const run = new LessonRun(files);
  run.run('kubectl apply -f web.yaml --wait=false');
  for (const command of ['kubectl get pods', 'nslookup web', 'dig web', 'curl web', 'nc web 80']) {
    const before = run.state;
    expect(run.run(command).state.now).toBe(before.now);
    expect(run.state.pods).toBe(before.pods);
  }
});

test('an event happens at an instant', () => {
  const run = new LessonRun(files);
  run.run('kubectl apply -f web.yaml', 'kubectl delete pod -l app=web --wait=false', 'pod 10.1.1.5 turns unready');
  expect(run.state.now).toBe(3);
  expect(run.ask('pods', 'app=web').value).toMatchObject([{ ready: false, terminating: true }, { phase: 'Pending' }]);
});

test('nobody waits for what was to happen to a Pod that is gone', () => {
  const run = new LessonRun(files);
  run.run('kubectl apply -f web.yaml', 'kubectl delete pod -l app=web --wait=false');
  expect(run.run('kubectl delete pod -l app=web --grace-period=0 --force').state).toMatchObject({
    now: 6,
    due: { size: 0 },
  });
});

test('a cluster of 10,000 Pods is made and told within seconds', () => {
  const run = new LessonRun({ 'web.yaml': deploymentYaml('web', 10_000) });
  const started = performance.now();
  const { events } = run.run('kubectl apply -f web.yaml');
  expect(run.ask('deployment', 'web').value).toMatchObject({ replicas: 10_000, ready: 10_000 });
  expect(events.every(({ text }) => text.length < 400)).toBe(true);
  expect(performance.now() - started).toBeLessThan(10_000);
});
