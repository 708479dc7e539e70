import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kubernetes } from '../../../src/model/kubernetes/kubernetes.ts';
import type { Cluster } from '../../../src/model/kubernetes/cluster.ts';
import { lookup } from '../../../src/model/kubernetes/dns/search.ts';
import { addressesOf } from '../../../src/model/kubernetes/dns/response.ts';
import type { Service } from '../../../src/model/kubernetes/objects/service.ts';
import { isHeadless } from '../../../src/model/kubernetes/objects/service.ts';
import { rowsOf } from '../../../src/model/kubernetes/table.ts';
import { world, type World } from './arbitrary.ts';
import { parseFiles } from './lesson-run.ts';

// The same worlds in every run, so that a run that fails fails again; another seed hunts elsewhere.
fc.configureGlobal({ seed: Number(process.env['DRYRUN_SEED'] ?? 1), numRuns: 150 });

/** Every state of a world, the first included. */
function statesOf({ files, commands }: World): readonly Cluster[] {
  let { state } = kubernetes.start(parseFiles(files), { podIPs: '10.1.1.5' });
  const states = [state];
  for (const command of commands) {
    state = kubernetes.run(state, command).state;
    states.push(state);
  }
  return states;
}

function everyState(holds: (state: Cluster, world: World) => void): void {
  fc.assert(
    fc.property(world, (made) => {
      for (const state of statesOf(made)) holds(state, made);
    }),
  );
}

/** The addresses that a headless Service stands for, worked out from the Pods alone: nothing of slices or DNS is used. */
function readyAddresses(state: Cluster, { metadata, spec }: Service): readonly string[] {
  const wanted = Object.entries(spec.selector);
  return rowsOf(state.pods)
    .filter((pod) => pod.metadata.namespace === metadata.namespace && wanted.length > 0)
    .filter((pod) => wanted.every(([label, value]) => pod.metadata.labels[label] === value))
    .filter((pod) => {
      const isReady = pod.status.conditions.some(({ type, status }) => type === 'Ready' && status === 'True');
      return spec.publishNotReadyAddresses || (isReady && pod.metadata.deletionTimestamp === undefined);
    })
    .map((pod) => pod.status.podIP)
    .filter((ip) => ip !== '')
    .sort();
}

test('worlds are worth looking at: Services of both kinds, Pods in every condition', () => {
  const seen = new Set<string>();
  everyState((state) => {
    for (const service of rowsOf(state.services)) seen.add(isHeadless(service) ? 'headless' : 'virtual');
    for (const pod of rowsOf(state.pods)) {
      seen.add(pod.metadata.deletionTimestamp === undefined ? 'alive' : 'terminating');
      seen.add(pod.status.podIP === '' ? 'no IP' : 'IP');
    }
  });
  expect([...seen].sort()).toEqual(['IP', 'alive', 'headless', 'no IP', 'terminating', 'virtual']);
});

test('DNS answers the ready endpoints of a headless Service and no other, or NXDOMAIN (R40, R41, R24)', () => {
  everyState((state) => {
    for (const service of rowsOf(state.services).filter(isHeadless)) {
      const response = lookup(state, service.metadata.name);
      const expected = readyAddresses(state, service);
      expect([...addressesOf(response)].sort()).toEqual(expected);
      expect(response.rcode).toBe(expected.length === 0 ? 'NXDOMAIN' : 'NOERROR');
    }
  });
});

test("a StatefulSet's Pods have names of their own while their Service has them as ready endpoints (R104)", () => {
  let answered = 0;
  everyState((state) => {
    const governing = rowsOf(state.services).find(({ metadata }) => metadata.name === 'set');
    const ready = governing === undefined ? [] : readyAddresses(state, governing);
    for (const pod of rowsOf(state.pods).filter(({ metadata }) => /^set-\d$/.test(metadata.name))) {
      const ips = ready.filter((ip) => ip === pod.status.podIP);
      const response = lookup(state, `${pod.metadata.name}.set`);
      expect([response.rcode, addressesOf(response)]).toEqual([ips.length === 0 ? 'NXDOMAIN' : 'NOERROR', ips]);
      answered += ips.length;
    }
  });
  expect(answered).toBeGreaterThan(10);
});

test('a Service with a cluster IP answers that, whatever its Pods do (R36, R37)', () => {
  everyState((state) => {
    for (const service of rowsOf(state.services).filter((one) => !isHeadless(one)))
      expect(addressesOf(lookup(state, service.metadata.name))).toEqual([service.spec.clusterIP]);
  });
});

test('names are taken without regard to case (R33)', () => {
  everyState((state) => {
    for (const name of ['web', 'api', 'db']) {
      const [plain, shouted] = [lookup(state, name), lookup(state, name.toUpperCase())];
      expect([shouted.rcode, addressesOf(shouted)]).toEqual([plain.rcode, addressesOf(plain)]);
    }
  });
});

test('no two Pods have one IP, no two Services one cluster IP (R83, R1)', () => {
  everyState((state) => {
    for (const ips of [
      rowsOf(state.pods).map((pod) => pod.status.podIP),
      rowsOf(state.services).map(({ spec }) => spec.clusterIP.replace('None', '')),
    ]) {
      const given = ips.filter((ip) => ip !== '');
      expect(new Set(given).size).toBe(given.length);
    }
  });
});

test('applying twice changes nothing', () => {
  fc.assert(
    fc.property(world, fc.constantFrom('web', 'api', 'db'), (made, name) => {
      const last = statesOf(made).at(-1);
      if (last === undefined) throw new Error('no state');
      const once = kubernetes.run(last, `kubectl apply -f ${name}.yaml`);
      fc.pre(once.exitCode === 0);
      const twice = kubernetes.run(once.state, `kubectl apply -f ${name}.yaml`);
      expect(twice.output).toBe(`service/${name} unchanged`);
      expect(twice.events).toEqual([]);
      expect(rowsOf(twice.state.services)).toEqual(rowsOf(once.state.services));
      expect(rowsOf(twice.state.endpointSlices)).toEqual(rowsOf(once.state.endpointSlices));
    }),
  );
});

test('what is deleted has no name any more (R80)', () => {
  fc.assert(
    fc.property(world, fc.constantFrom('web', 'api', 'db'), (made, name) => {
      const last = statesOf(made).at(-1);
      if (last === undefined) throw new Error('no state');
      const { state } = kubernetes.run(last, `kubectl delete service ${name} --wait=false`);
      expect(lookup(state, name).rcode).toBe('NXDOMAIN');
      expect(rowsOf(state.pods)).toEqual(rowsOf(last.pods));
    }),
  );
});
