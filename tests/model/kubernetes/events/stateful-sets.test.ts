import { expect, test } from 'vitest';
import { LessonRun, serviceYaml, statefulSetYaml } from '../lesson-run.ts';

/** What a command says of the StatefulSet and its Pods' order, with the rules; what any Pod does is told elsewhere. */
function told(run: LessonRun, command: string): readonly string[] {
  const own = ['R100', 'R101', 'R102', 'R103', 'R104', 'R105'];
  return run
    .run(command)
    .events.filter(({ rules }) => rules.some((rule) => own.includes(rule)))
    .map(({ text, rules }) => `${text} [${rules.join(' ')}]`);
}

const parallel = 'serviceName: db, replicas: 2, podManagementPolicy: Parallel';
const files = {
  'db.yaml': statefulSetYaml('db', 'serviceName: db, replicas: 2'),
  'next.yaml': statefulSetYaml('db', 'serviceName: db, replicas: 2', ', annotations: { version: "2" }'),
  'parallel.yaml': statefulSetYaml('db', parallel),
  'service.yaml': serviceYaml('db', 'clusterIP: None, selector: { app: db }, ports: [{ port: 80 }]'),
};

test('the order says why', () => {
  const run = new LessonRun(files);
  expect(told(run, 'kubectl apply -f db.yaml')).toEqual([
    'the StatefulSet db is created: its Pods are numbered from db-0 on, and each is started once those before it are ready [R100 R101]',
    'no Service db exists, which nobody checks, so the Pods of db have no names of their own in DNS [R104]',
    'the StatefulSet db starts db-0, still without an IP: the next Pod waits until it is ready [R100 R101]',
    'the StatefulSet db starts db-1, still without an IP: every Pod before it is ready [R100 R101]',
  ]);
  run.run('kubectl apply -f service.yaml');
  expect(told(run, 'kubectl scale sts db --replicas=3')).toEqual([
    'the StatefulSet db now wants 3 Pods instead of 2: each is started once those before it are ready [R101]',
    'the StatefulSet db starts db-2, still without an IP: every Pod before it is ready [R100 R101]',
  ]);
  expect(told(run, 'kubectl scale sts db --replicas=2')).toEqual([
    'the StatefulSet db now wants 2 Pods instead of 3: the highest ordinal goes first [R102]',
    'db-2 goes now: of the Pods that the StatefulSet db no longer wants it has the highest ordinal, and the next waits until it is gone [R102]',
  ]);
  expect(told(run, 'pod db-1 is rescheduled')).toEqual([
    'the StatefulSet db starts db-1 again: the name stays, the IP will be another [R105 R83]',
  ]);
  expect(told(run, 'kubectl apply -f next.yaml')).toEqual([
    'the StatefulSet db has a new template: its Pods are replaced from the highest ordinal down, each under its old name [R105]',
    'the StatefulSet db starts db-1 again: the name stays, the IP will be another [R105 R83]',
    'the StatefulSet db starts db-0 again: the name stays, the IP will be another [R105 R83]',
  ]);
  expect(told(run, 'kubectl delete service db')).toEqual([
    'db-0 and db-1 keep running under these hostnames, but have no names of their own in DNS without the Service db [R82 R104]',
  ]);
});

test('Parallel says why there is none', () => {
  const run = new LessonRun(files);
  run.run('kubectl apply -f service.yaml');
  expect(told(run, 'kubectl apply -f parallel.yaml')).toEqual([
    'the StatefulSet db is created: its Pods are numbered from db-0 on, and they are started at once, as its podManagementPolicy is Parallel [R100 R103]',
    'the StatefulSet db starts db-0 and db-1, still without an IP: with the podManagementPolicy Parallel no Pod waits for another [R100 R103]',
  ]);
  expect(told(run, 'kubectl scale sts db --replicas=0')).toEqual([
    'the StatefulSet db now wants 0 Pods instead of 2: none waits for another, as its podManagementPolicy is Parallel [R103]',
    'db-0 and db-1 go at once: with the podManagementPolicy Parallel no Pod waits for another [R103]',
  ]);
});
