import { describe, expect, test } from 'vitest';
import { isReady, isTerminating } from '../../../../src/model/kubernetes/objects/pod.ts';
import { rowsOf } from '../../../../src/model/kubernetes/table.ts';
import { LessonRun, podYaml, serviceYaml, statefulSetYaml } from '../lesson-run.ts';

/** A run in which the StatefulSet `web` was applied and has settled; `v2.yaml` has another template. */
function runOf(spec: string, ...commands: readonly string[]): LessonRun {
  const run = new LessonRun({
    'web.yaml': statefulSetYaml('web', spec),
    'v2.yaml': statefulSetYaml('web', spec, ', annotations: { version: "2" }'),
    'taken.yaml': podYaml('web-1', 'app: other'),
    'nginx.yaml': serviceYaml('nginx', 'clusterIP: None, selector: { app: web }, ports: [{ port: 80 }]'),
    'other.yaml': serviceYaml('other', 'clusterIP: None, selector: { app: web }, ports: [{ port: 80 }]'),
  });
  run.run('kubectl apply -f web.yaml', ...commands);
  return run;
}

/** Every Pod: `+` ready, `x` terminating, `-` neither; `*` where it is of the second template. */
function pods(run: LessonRun): string {
  const texts = rowsOf(run.state.pods).map((pod) => {
    const sign = isTerminating(pod) ? 'x' : isReady(pod) ? '+' : '-';
    return `${pod.metadata.name}${sign}${pod.metadata.annotations['version'] === '2' ? '*' : ''}`;
  });
  return texts.join(' ');
}

/** The Pods after each command. */
function steps(run: LessonRun, ...commands: readonly string[]): readonly string[] {
  return commands.map((command) => {
    run.run(command);
    return pods(run);
  });
}

test('R101: what it is asked tells what the next Pod waits for', () => {
  const run = runOf('serviceName: nginx, replicas: 3', 'pod web-0 turns unready');
  expect(run.ask('statefulset', 'web')).toMatchObject({
    value: { name: 'web', serviceName: 'nginx', replicas: 3, pods: 3, ready: 2, updated: 3 },
    because: [
      { text: 'the StatefulSet web wants 3 Pods and has 3, of which 2 are ready', rules: ['R100'] },
      {
        text: 'web-0 is not ready, and no Pod after it is started, ended or replaced before it is',
        rules: ['R101', 'R102'],
      },
    ],
  });
  run.run('pod web-0 turns ready', 'kubectl apply -f v2.yaml --wait=false');
  expect(run.ask('statefulset', 'web').value).toMatchObject({ pods: 2, updated: 0 });
  expect(run.ask('statefulset', 'none').value).toBe(null);
});

describe('R100: identity', () => {
  test('names, hostname, subdomain and labels', () => {
    const [pod] = rowsOf(runOf('serviceName: nginx').state.pods);
    expect(pod?.metadata).toMatchObject({ name: 'web-0', ownerReferences: [{ kind: 'StatefulSet', name: 'web' }] });
    expect(pod?.spec).toMatchObject({ hostname: 'web-0', subdomain: 'nginx' });
    expect(Object.keys(pod?.metadata.labels ?? {}).sort()).toEqual([
      'app',
      'apps.kubernetes.io/pod-index',
      'controller-revision-hash',
      'statefulset.kubernetes.io/pod-name',
    ]);
    expect(pod?.metadata.labels).toMatchObject({
      'apps.kubernetes.io/pod-index': '0',
      'statefulset.kubernetes.io/pod-name': 'web-0',
    });
  });

  test('a Pod that loses the label with its name gets it back, once those before it are ready', () => {
    const run = runOf('serviceName: nginx, replicas: 2', 'pod web-0 turns unready');
    const unlabel = 'kubectl label pod web-1 statefulset.kubernetes.io/pod-name-';
    const labels = (...commands: readonly string[]) => {
      run.run(...commands);
      const [, { metadata } = { metadata: undefined }] = rowsOf(run.state.pods);
      return ['statefulset.kubernetes.io/pod-name', 'apps.kubernetes.io/pod-index'].map((one) => metadata?.labels[one]);
    };
    expect(labels(unlabel, 'kubectl label pod web-1 apps.kubernetes.io/pod-index=9 --overwrite')).toEqual([
      undefined,
      '9',
    ]);
    expect(labels('pod web-0 turns ready')).toEqual(['web-1', '1']);
    expect(labels(unlabel)).toEqual(['web-1', '1']);
  });

  test('from another first ordinal', () => {
    const run = runOf('serviceName: nginx, replicas: 2, ordinals: { start: 5 }');
    expect(pods(run)).toBe('web-5+ web-6+');
  });
});

test('R101: each Pod once those before it are ready', () => {
  const run = runOf('serviceName: nginx, replicas: 2', 'kubectl scale sts web --replicas=4 --wait=false');
  expect([pods(run), ...steps(run, 'wait 2s', 'wait 1s', 'wait 3s')]).toEqual([
    'web-0+ web-1+ web-2-',
    'web-0+ web-1+ web-2-',
    'web-0+ web-1+ web-2+ web-3-',
    'web-0+ web-1+ web-2+ web-3+',
  ]);
  const waiting = runOf(
    'serviceName: nginx, replicas: 2',
    'pod web-0 turns unready',
    'kubectl scale sts web --replicas=3',
  );
  expect([pods(waiting), ...steps(waiting, 'pod web-0 turns ready')]).toEqual([
    'web-0- web-1+',
    'web-0+ web-1+ web-2-',
  ]);
});

test('R102: the highest ordinal ends first, one after the other, and only while those before are ready', () => {
  const run = runOf('serviceName: nginx, replicas: 3', 'kubectl scale sts web --replicas=1 --wait=false');
  expect([pods(run), ...steps(run, 'wait 4s', 'wait 1s', 'wait 5s')]).toEqual([
    'web-0+ web-1+ web-2x',
    'web-0+ web-1+ web-2x',
    'web-0+ web-1x',
    'web-0+',
  ]);
  const waiting = runOf('serviceName: nginx, replicas: 3', 'pod web-0 turns unready');
  expect(steps(waiting, 'kubectl scale sts web --replicas=2', 'pod web-0 turns ready', 'wait 5s')).toEqual([
    'web-0- web-1+ web-2+',
    'web-0+ web-1+ web-2x',
    'web-0+ web-1+',
  ]);
});

test('R103: Parallel starts and ends all at once, and replaces one by one all the same', () => {
  const spec = 'serviceName: nginx, replicas: 3, podManagementPolicy: Parallel';
  const run = new LessonRun({ 'web.yaml': statefulSetYaml('web', spec) });
  expect(steps(run, 'kubectl apply -f web.yaml --wait=false')).toEqual(['web-0- web-1- web-2-']);
  expect(steps(run, 'wait 3s', 'kubectl scale sts web --replicas=1 --wait=false')).toEqual([
    'web-0+ web-1+ web-2+',
    'web-0+ web-1x web-2x',
  ]);
  const fewer = `kubectl patch sts web --wait=false -p '{"spec": {"replicas": 2, "template": {"metadata": {"annotations": {"version": "2"}}}}}'`;
  expect(steps(runOf(spec), fewer)).toEqual(['web-0+ web-1x web-2x']);
  expect(steps(runOf(spec), 'kubectl apply -f v2.yaml --wait=false')).toEqual(['web-0+ web-1+ web-2x']);
});

test('R104: Pods have names of their own only under the Service that serviceName says', () => {
  const run = runOf('serviceName: nginx', 'kubectl apply -f other.yaml');
  const names = () => ['web-0.nginx', 'web-0.other', '10-1-1-5.other'].map((name) => run.show('lookup', name));
  expect(names()).toEqual(['NXDOMAIN', 'NXDOMAIN', '10.1.1.5']);
  run.run('kubectl apply -f nginx.yaml');
  expect(names()).toEqual(['10.1.1.5', 'NXDOMAIN', '10.1.1.5']);
  run.run('pod web-0 turns unready');
  expect(names()).toEqual(['NXDOMAIN', 'NXDOMAIN', 'NXDOMAIN']);
});

test('R105: a Pod that is replaced keeps its name, and gets another IP once the old one is gone', () => {
  const run = runOf('serviceName: nginx, replicas: 2', 'kubectl apply -f nginx.yaml');
  const seen = ['kubectl delete pod web-0 --wait=false', 'wait 5s', 'wait 3s'].map((command) => {
    run.run(command);
    return `${pods(run)} ${run.show('lookup', 'web-0.nginx')}`;
  });
  expect(seen).toEqual(['web-0x web-1+ NXDOMAIN', 'web-0- web-1+ NXDOMAIN', 'web-0+ web-1+ 10.1.1.7']);
  run.run('pod web-0 is rescheduled');
  expect(`${pods(run)} ${run.show('lookup', 'web-0.nginx')}`).toBe('web-0+ web-1+ 10.1.1.8');
});

describe('a new template', () => {
  test('goes from the highest ordinal down, each Pod once those above are ready', () => {
    const run = runOf('serviceName: nginx, replicas: 2');
    expect(steps(run, 'kubectl apply -f v2.yaml --wait=false', 'wait 5s', 'wait 3s', 'wait 1m')).toEqual([
      'web-0+ web-1x',
      'web-0+ web-1-*',
      'web-0x web-1+*',
      'web-0+* web-1+*',
    ]);
  });

  test('stops at the partition, below which Pods are made as they were', () => {
    const spec = 'serviceName: nginx, replicas: 3, updateStrategy: { rollingUpdate: { partition: 2 } }';
    const lower = `kubectl patch sts web -p '{"spec":{"updateStrategy":{"rollingUpdate":{"partition":0}}}}'`;
    expect(steps(runOf(spec), 'kubectl apply -f v2.yaml', 'kubectl delete pod web-0', lower)).toEqual([
      'web-0+ web-1+ web-2+*',
      'web-0+ web-1+ web-2+*',
      'web-0+* web-1+* web-2+*',
    ]);
  });

  test('is through only once the last Pod of the old one is gone', () => {
    const spec =
      'serviceName: nginx, replicas: 2, podManagementPolicy: Parallel, updateStrategy: { rollingUpdate: { partition: 1 } }';
    const run = runOf(spec, 'kubectl scale sts web --replicas=0 --wait=false');
    const version2 = `kubectl patch sts web --wait=false -p '{"spec": {"template": {"metadata": {"annotations": {"version": "2"}}}}}'`;
    expect(steps(run, version2, 'kubectl scale sts web --replicas=2')).toEqual(['web-0x web-1x', 'web-0+ web-1+*']);
    run.run(`kubectl patch sts web -p '{"spec": {"updateStrategy": {"rollingUpdate": {"partition": 0}}}}'`);
    expect(pods(run)).toBe('web-0+* web-1+*');
  });

  test('with OnDelete waits until somebody deletes a Pod', () => {
    const run = runOf('serviceName: nginx, replicas: 2, updateStrategy: { type: OnDelete }');
    expect(steps(run, 'kubectl apply -f v2.yaml', 'kubectl delete pod web-0')).toEqual([
      'web-0+ web-1+',
      'web-0+* web-1+',
    ]);
  });
});

test('a Pod of somebody else that has the name is in the way', () => {
  const run = new LessonRun({
    'web.yaml': statefulSetYaml('web', 'replicas: 3'),
    'taken.yaml': podYaml('web-1', 'app: x'),
  });
  expect(steps(run, 'kubectl apply -f taken.yaml', 'kubectl apply -f web.yaml', 'kubectl delete pod web-1')).toEqual([
    'web-1+',
    'web-0+ web-1+',
    'web-0+ web-1+ web-2+',
  ]);
});

test('with the StatefulSet its Pods end, in no order', () => {
  const run = runOf('serviceName: nginx, replicas: 2');
  expect(steps(run, 'kubectl delete sts web --wait=false', 'wait 5s')).toEqual(['web-0x web-1x', '']);
});

test.each([
  [
    'podManagementPolicy: Sorted',
    `spec.podManagementPolicy: Invalid value: "Sorted": must be 'OrderedReady' or 'Parallel'`,
  ],
  ['replicas: -1', 'spec.replicas: Invalid value: -1: must be greater than or equal to 0'],
  ['ordinals: { start: -1 }', 'spec.ordinals.start: Invalid value: -1: must be greater than or equal to 0'],
  [
    'updateStrategy: { type: Never }',
    `spec.updateStrategy: Invalid value: "Never": must be 'RollingUpdate' or 'OnDelete'`,
  ],
])('%s is refused', (spec, error) => {
  const run = new LessonRun({ 'web.yaml': statefulSetYaml('web', 'replicas: 1') });
  const [field = '', value = ''] = spec.split(/: (.*)/);
  const json = value
    .replace(/(\w+):/g, '"$1":')
    .replace(/: ([A-Z]\w*)/g, ': "$1"')
    .replace(/^([A-Z]\w*)$/, '"$1"');
  run.run('kubectl apply -f web.yaml');
  expect(run.run(`kubectl patch sts web --type=merge -p '{"spec": {"${field}": ${json}}}'`).output).toContain(error);
});

test('what the identity comes from may not change', () => {
  const run = runOf('serviceName: nginx');
  const { output, exitCode } = run.run(`kubectl patch sts web -p '{"spec": {"serviceName": "other"}}'`);
  expect(output).toContain('is invalid: spec: Forbidden: updates to statefulset spec for fields other than');
  expect(exitCode).toBe(1);
});
