import { expect, test } from 'vitest';
import { kubernetes } from '../../../src/model/kubernetes/kubernetes.ts';
import { LessonRun, deploymentYaml, parseFiles, podYaml, statefulSetYaml } from './lesson-run.ts';

const rolling = (replicas: number, margins: string) =>
  deploymentYaml('web', replicas).replace('spec:', `spec:\n  strategy: { rollingUpdate: { ${margins} } }`);

test.each([
  ['10,000 Pods', deploymentYaml('web', 10_000), []],
  ['one more', deploymentYaml('web', 10_001), ['asks for 10001 Pods; the model runs at most 10,000']],
  ['1,000 Pods of a StatefulSet', statefulSetYaml('web', 'replicas: 1000'), []],
  [
    'one more of it',
    statefulSetYaml('web', 'replicas: 1001'),
    ['takes 1,001 rounds to replace 1,001 Pods; with so many the model goes through at most 999'],
  ],
  [
    'many Pods, one by one',
    rolling(5000, 'maxSurge: 1, maxUnavailable: 0'),
    ['takes 5,000 rounds to replace 5,000 Pods; with so many the model goes through at most 200'],
  ],
  ['many Pods, many at once', rolling(5000, 'maxSurge: 1000'), []],
])('a manifest of %s', (_, yaml, messages) => {
  const { problems } = kubernetes.start(parseFiles({ 'x.yaml': yaml }), {});
  expect(problems.map(({ message }) => message)).toEqual(messages);
});

test('Pods are counted over the whole cluster, and no longer when they are gone', () => {
  const run = new LessonRun({ 'web.yaml': deploymentYaml('web', 2), 'pod.yaml': podYaml('a', 'app: a') });
  run.run('kubectl apply -f web.yaml', 'kubectl apply -f pod.yaml');
  const most = kubernetes.run(run.state, 'kubectl scale deployment web --replicas=10000');
  expect(most.problem?.message).toBe('asks for 10001 Pods; the model runs at most 10,000');
  expect(most.state).toBe(run.state);
  run.run('kubectl delete pod a');
  expect(run.state.askedPods).toBe(2);
  run.run(
    'kubectl scale deployment web --replicas=5',
    'kubectl create namespace shop',
    'kubectl delete deployment web',
  );
  expect(run.state.askedPods).toBe(0);
});

test('a StatefulSet may not be scaled beyond what can be gone through', () => {
  const run = new LessonRun({ 'web.yaml': statefulSetYaml('web', 'replicas: 1') });
  run.run('kubectl apply -f web.yaml');
  const { problem, state } = kubernetes.run(run.state, 'kubectl scale sts web --replicas=2000');
  expect(problem?.help).toBe('ask for at most 1,000 Pods of a StatefulSet');
  expect(state).toBe(run.state);
});
