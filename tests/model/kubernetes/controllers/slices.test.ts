import { describe, expect, test } from 'vitest';
import { LessonRun, deploymentYaml, podYaml, serviceYaml } from '../lesson-run.ts';
import { sliceLines } from './slice-text.ts';
import { rowsOf } from '../../../../src/model/kubernetes/table.ts';

/** A run of a Service and a Deployment on a cluster whose slices hold three endpoints. */
function runOf(replicas: number, spec = 'clusterIP: None, '): LessonRun {
  const service = serviceYaml('web', `${spec}selector: { app: web }, ports: [{ port: 80 }]`);
  const files = {
    'service.yaml': service,
    'labelled.yaml': service.replace('{ name: web }', '{ name: web, labels: { team: a } }'),
    'virtual.yaml': serviceYaml('plain', 'selector: { app: web }, ports: [{ port: 80 }]'),
    'web.yaml': deploymentYaml('web', replicas),
  };
  const run = new LessonRun(files, { podIPs: '10.1.1.5', maxEndpointsPerSlice: 3 });
  run.run('kubectl apply -f service.yaml', 'kubectl apply -f web.yaml');
  return run;
}

/** The last numbers of the addresses in each slice, by the slice's name. */
function contents(run: LessonRun): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rowsOf(run.state.endpointSlices).map(({ metadata, endpoints }) => [
      metadata.name,
      endpoints.map(({ addresses: [ip = ''] }) => ip.split('.').at(-1)).join(' '),
    ]),
  );
}

describe('R31: slices stay as they are', () => {
  test('full ones, then one with the rest', () => {
    expect(Object.values(contents(runOf(7))).sort()).toEqual(['11', '5 6 7', '8 9 10']);
  });

  test('a new endpoint does not wait for the room that an old one is about to leave', () => {
    const run = runOf(6);
    expect(Object.values(contents(run)).sort()).toEqual(['5 6 7', '8 9 10']);
    run.run('kubectl delete pod --field-selector status.podIP=10.1.1.6');
    expect(Object.values(contents(run)).sort()).toEqual(['11', '5 7', '8 9 10']);
  });

  test('they are not evened out, and a slice left without an endpoint goes', () => {
    const run = runOf(7);
    run.run('kubectl scale deployment web --replicas=4');
    expect(Object.values(contents(run)).sort()).toEqual(['5 6 7', '8']);
    run.run('kubectl scale deployment web --replicas=3');
    expect(Object.values(contents(run))).toEqual(['5 6 7']);
    run.run('kubectl scale deployment web --replicas=0');
    expect(Object.values(contents(run))).toEqual(['']);
  });

  test('the last slice and the empty one that stands in for it have one name (R28)', () => {
    const run = runOf(2);
    const names = Object.keys(contents(run));
    run.run('kubectl scale deployment web --replicas=0');
    expect(contents(run)).toEqual({ [names[0] ?? '']: '' });
    run.run('kubectl scale deployment web --replicas=1');
    expect(Object.keys(contents(run))).toEqual(names);
  });

  test('what did not change is not written', () => {
    const run = runOf(7);
    const before = rowsOf(run.state.endpointSlices);
    run.run('pod 10.1.1.6 turns unready');
    const same = rowsOf(run.state.endpointSlices).filter((slice, i) => slice === before[i]);
    expect(same).toHaveLength(2);
  });
});

describe('R30: labels', () => {
  const labelsOf = (run: LessonRun) => rowsOf(run.state.endpointSlices).map(({ metadata }) => metadata.labels);
  const own = {
    'endpointslice.kubernetes.io/managed-by': 'endpointslice-controller.k8s.io',
    'kubernetes.io/service-name': 'web',
    'service.kubernetes.io/headless': '',
  };

  test('they follow the Service, in the slices that are there', () => {
    const run = runOf(4);
    const names = Object.keys(contents(run));
    expect(labelsOf(run)).toEqual([own, own]);
    run.run('kubectl apply -f labelled.yaml');
    expect(labelsOf(run)).toEqual([
      { ...own, team: 'a' },
      { ...own, team: 'a' },
    ]);
    expect(Object.keys(contents(run))).toEqual(names);
  });

  test('a Service with a cluster IP has no headless label, and its slices belong to it', () => {
    const run = runOf(1, '');
    expect(labelsOf(run)[0]).not.toHaveProperty('service.kubernetes.io/headless');
    const [slice] = rowsOf(run.state.endpointSlices);
    expect(slice?.metadata.ownerReferences).toMatchObject([{ kind: 'Service', name: 'web', controller: true }]);
  });
});

test('R20: a slice that somebody deletes or changes is put right', () => {
  const run = runOf(2);
  const [name = ''] = Object.keys(contents(run));
  run.run(`kubectl patch endpointslice ${name} --type=merge -p '{"endpoints": []}'`);
  expect(Object.values(contents(run))).toEqual(['5 6']);
  run.run(`kubectl delete endpointslice ${name}`);
  expect(Object.values(contents(run))).toEqual(['5 6']);
});

test('R30: a slice that says the controller writes it, but is not of this Service, goes', () => {
  const run = runOf(2);
  const [name = ''] = Object.keys(contents(run));
  run.run(`kubectl patch endpointslice ${name} --type=merge -p '{"metadata": {"ownerReferences": []}}'`);
  expect(Object.values(contents(run))).toEqual(['5 6']);
  expect(Object.keys(contents(run))).not.toEqual([name]);
});

test('R32: in which order a Service lists its ports makes no other slice', () => {
  const [http, admin] = ['{ name: http, port: 80 }', '{ name: admin, port: 81 }'];
  const withPorts = (ports: string) => serviceYaml('web', `clusterIP: None, selector: { app: web }, ports: [${ports}]`);
  const run = new LessonRun({
    'one.yaml': withPorts(`${http}, ${admin}`),
    'other.yaml': withPorts(`${admin}, ${http}`),
    'pod.yaml': podYaml('a', 'app: web'),
  });
  run.run('kubectl apply -f one.yaml', 'kubectl apply -f pod.yaml');
  const before = rowsOf(run.state.endpointSlices);
  run.run('kubectl apply -f other.yaml');
  expect(rowsOf(run.state.endpointSlices)).toEqual(before);
});

test('R29: a Service that loses its selector keeps its slices, and nobody looks after them', () => {
  const run = runOf(1);
  run.run(`kubectl patch service web --type=merge -p '{"spec": {"selector": null}}'`);
  run.run('kubectl scale deployment web --replicas=2', 'pod 10.1.1.5 turns unready');
  expect(sliceLines(run)).toEqual(['IPv4 -:80/TCP: 10.1.1.5 RS-']);
  expect(run.ask('endpoints', 'web').because).toMatchObject([{ rules: ['R29'] }]);
});

test('R80, R82: with the Service its slices go, and the Pods stay as they are', () => {
  const run = runOf(4);
  const { pods } = run.state;
  run.run('kubectl delete service web');
  expect([sliceLines(run), run.state.pods === pods]).toEqual([[], true]);
  run.run('kubectl apply -f service.yaml', 'kubectl apply -f virtual.yaml');
  expect([sliceLines(run).length, run.state.pods === pods]).toEqual([4, true]);
});

test('R83, R84: a replacement has another IP, and the old one serves until its grace period ends', () => {
  const run = runOf(1);
  run.run('kubectl delete pod -l app=web --wait=false', 'wait 3s');
  expect(run.show('endpoints', 'web')).toBe('10.1.1.5 -ST, 10.1.1.6 RS-');
  run.run('wait 27s');
  expect(run.show('endpoints', 'web')).toBe('10.1.1.6 RS-');
});

test('R85: what follows by itself can be seen in between', () => {
  const run = new LessonRun({
    'all.yaml': `${serviceYaml('web', 'selector: { app: web }, ports: [{ port: 80 }]')}---\n${podYaml('a', 'app: web')}`,
  });
  run.run('kubectl apply -f all.yaml --wait=false');
  const seen = ['wait 0s', 'wait 1s', 'wait 1s', 'wait 1s'].map((command) => {
    run.run(command);
    return run.show('endpoints', 'web');
  });
  expect(seen).toEqual(['none', '10.1.1.5 ---', '10.1.1.5 ---', '10.1.1.5 RS-']);
});
