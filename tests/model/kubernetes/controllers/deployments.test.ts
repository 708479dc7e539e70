import { expect, test } from 'vitest';
import { kubernetes } from '../../../../src/model/kubernetes/kubernetes.ts';
import { isReady, isTerminating } from '../../../../src/model/kubernetes/objects/pod.ts';
import { rowsOf } from '../../../../src/model/kubernetes/table.ts';
import { LessonRun, deploymentYaml, parseFiles } from '../lesson-run.ts';

/** The manifest of a Deployment whose Pods end within 5 seconds. */
function manifest(replicas: number, strategy: string): string {
  const web = deploymentYaml('web', replicas, 'ports: [{ containerPort: 80 }]', 'terminationGracePeriodSeconds: 5,');
  return web.replace('spec:', `spec:\n  strategy: { ${strategy} }`);
}

/** A run of a Deployment with another template in `v2.yaml`. */
function runOf(replicas: number, strategy: string): LessonRun {
  const web = manifest(replicas, strategy);
  const run = new LessonRun({ 'web.yaml': web, 'v2.yaml': web.replace('image: nginx', 'image: nginx:2') });
  run.run('kubectl apply -f web.yaml');
  return run;
}

/** How many old Pods are ready and ending, and how many new ones are starting and ready: `3+1x 1-0+`. */
function counts(run: LessonRun): string {
  const pods = rowsOf(run.state.pods);
  const old = pods.filter(({ spec }) => spec.containers[0]?.image === 'nginx');
  const made = pods.filter((pod) => !old.includes(pod));
  const ending = old.filter(isTerminating).length;
  return `${old.length - ending}+${ending}x ${made.filter((pod) => !isReady(pod)).length}-${made.filter(isReady).length}+`;
}

/** What is there right after the new template, then each time a Pod got ready or was gone. */
test.each([
  [
    '25 % of 4 above and below, by default',
    4,
    'type: RollingUpdate',
    ['3+1x 2-0+', '1+3x 2-2+', '0+3x 0-4+', '0+1x 0-4+'],
  ],
  [
    'only above',
    2,
    'rollingUpdate: { maxSurge: 1, maxUnavailable: 0 }',
    ['2+0x 1-0+', '1+1x 1-1+', '0+2x 0-2+', '0+1x 0-2+'],
  ],
  [
    'only below',
    2,
    'rollingUpdate: { maxSurge: 0, maxUnavailable: 1 }',
    ['1+1x 1-0+', '0+2x 1-1+', '0+1x 0-2+', '0+0x 0-2+'],
  ],
  [
    'all at once',
    2,
    'rollingUpdate: { maxSurge: 100%, maxUnavailable: 100% }',
    ['0+2x 2-0+', '0+2x 0-2+', '0+0x 0-2+', '0+0x 0-2+'],
  ],
  [
    'Recreate waits until the old Pods are gone',
    2,
    'type: Recreate',
    ['0+2x 0-0+', '0+2x 0-0+', '0+0x 2-0+', '0+0x 0-2+'],
  ],
])('a new template: %s', (_, replicas, strategy, seen) => {
  const run = runOf(replicas, strategy);
  const { events } = run.run('kubectl apply -f v2.yaml --wait=false');
  expect(events[0]?.text).toMatch(/^the Deployment web has a new template: /);
  const found = [counts(run)];
  for (const command of ['wait 3s', 'wait 3s', 'wait 3s']) {
    run.run(command);
    found.push(counts(run));
  }
  expect(found).toEqual(seen);
  run.run('wait 1m');
  expect(counts(run)).toBe(`0+0x 0-${replicas}+`);
});

test.each([
  [
    'type: Sometimes',
    'spec.strategy.type: Unsupported value: "Sometimes": supported values: "Recreate", "RollingUpdate"',
  ],
  [
    'type: Recreate, rollingUpdate: { maxSurge: 1 }',
    "spec.strategy.rollingUpdate: Forbidden: may not be specified when strategy `type` is 'Recreate'",
  ],
  [
    'rollingUpdate: { maxSurge: 0, maxUnavailable: 0% }',
    'spec.strategy.rollingUpdate.maxUnavailable: Invalid value: "0%": may not be 0 when `maxSurge` is 0',
  ],
  [
    'rollingUpdate: { maxSurge: many }',
    'spec.strategy.rollingUpdate.maxSurge: Invalid value: "many": a valid percent string',
  ],
  [
    'rollingUpdate: { maxSurge: -1 }',
    'spec.strategy.rollingUpdate.maxSurge: Invalid value: -1: must be greater than or equal to 0',
  ],
  [
    'rollingUpdate: { maxUnavailable: 101% }',
    'spec.strategy.rollingUpdate.maxUnavailable: Invalid value: "101%": must not be greater than 100%',
  ],
])('%s is refused', (strategy, error) => {
  const { problems } = kubernetes.start(parseFiles({ 'web.yaml': manifest(1, strategy) }), {});
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining(error)]);
});

test('the strategy is replaced as a whole by apply', () => {
  const run = new LessonRun({
    'web.yaml': deploymentYaml('web', 1),
    'recreate.yaml': deploymentYaml('web', 1).replace('spec:', 'spec:\n  strategy: { type: Recreate }'),
  });
  run.run('kubectl apply -f web.yaml');
  expect(run.run('kubectl apply -f recreate.yaml').output).toBe('deployment.apps/web configured');
});

test('what is paused starts no Pods of a new template, and goes on when it is not paused any more', () => {
  const web = deploymentYaml('web', 1);
  const run = new LessonRun({
    'web.yaml': web,
    'paused.yaml': web.replace('spec:', 'spec:\n  paused: true').replace('image: nginx', 'image: nginx:2'),
    'next.yaml': web.replace('image: nginx', 'image: nginx:2'),
  });
  const seen = ['paused', 'next', 'web', 'paused', 'next'].map((name) => {
    run.run(`kubectl apply -f ${name}.yaml`);
    return run.show('pods', 'app=web');
  });
  expect(seen).toEqual(['none', '10.1.1.5', '10.1.1.6', '10.1.1.6', '10.1.1.7']);
});
