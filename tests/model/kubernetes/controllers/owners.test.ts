import { expect, test } from 'vitest';
import { rowsOf } from '../../../../src/model/kubernetes/table.ts';
import { LessonRun, deploymentYaml, podYaml, serviceYaml, statefulSetYaml } from '../lesson-run.ts';

const run = new LessonRun({
  'all.yaml': [
    serviceYaml('web', 'selector: { app: web }, ports: [{ port: 80 }]'),
    deploymentYaml('web', 2),
    statefulSetYaml('db', 'replicas: 2'),
  ].join('---\n'),
  'stranger.yaml': podYaml('stranger', 'app: web'),
});
run.run('kubectl apply -f all.yaml');

/** Sets the label `app` of a Pod by its IP or name. */
function relabel(which: string, app: string): readonly string[] {
  const pod = rowsOf(run.state.pods).find(({ metadata, status }) => [metadata.name, status.podIP].includes(which));
  const { events } = run.run(
    `kubectl patch pod ${pod?.metadata.name} --type=merge -p '{"metadata": {"labels": {"app": "${app}"}}}'`,
  );
  return events.map(({ text }) => text);
}

test('a Pod that loses its label is let go and replaced, and leaves the Service (R21)', () => {
  const [text] = relabel('10.1.1.5', 'debug');
  expect(text).toMatch(/^the Pod web-\S+ \(10\.1\.1\.5\) no longer has the labels that its owner selects/);
  expect([run.show('pods', 'app=debug'), run.show('pods', 'app=web')]).toEqual(['10.1.1.5', '10.1.1.6, 10.1.1.9']);
  expect(run.show('endpoints', 'web')).toBe('10.1.1.6 RS-, 10.1.1.9 RS-');
});

test('it is taken in again with its label, and then there is one too many', () => {
  relabel('10.1.1.5', 'web');
  expect(run.ask('deployment', 'web').value).toMatchObject({ replicas: 2, pods: 2 });
  expect(run.show('pods', 'app=web').split(', ')).toHaveLength(2);
});

test('a Pod that was never one of its Pods is not', () => {
  run.run('kubectl apply -f stranger.yaml');
  expect(run.ask('deployment', 'web').value).toMatchObject({ pods: 2 });
  expect(run.show('endpoints', 'web').split(', ')).toHaveLength(3);
});

test('a StatefulSet takes in a Pod that has the name and labels of one of its own', () => {
  const own = new LessonRun({
    'pod.yaml': podYaml('db-1', 'app: db'),
    'db.yaml': statefulSetYaml('db', 'replicas: 2'),
  });
  own.run('kubectl apply -f pod.yaml', 'kubectl apply -f db.yaml --wait=false');
  expect(own.ask('statefulset', 'db').value).toMatchObject({ pods: 2, ready: 1 });
});

test("a StatefulSet's Pod that is let go is in the way of its own successor", () => {
  relabel('db-1', 'debug');
  expect(run.ask('statefulset', 'db').value).toMatchObject({ pods: 1, ready: 1 });
  relabel('db-1', 'db');
  expect(run.ask('statefulset', 'db').value).toMatchObject({ pods: 2, ready: 2 });
});
