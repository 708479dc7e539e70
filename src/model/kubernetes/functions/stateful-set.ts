import type { ModelFunction, Reason } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { livingPods } from '../controllers/owned-pods.ts';
import { isUpToDate } from '../controllers/stateful-pods.ts';
import type { Pod } from '../objects/pod.ts';
import { isReady } from '../objects/pod.ts';
import { replicasOf } from '../objects/pod-template.ts';
import type { StatefulSet } from '../objects/stateful-set.ts';
import { firstOrdinal, isOrdered, ordinalName, ordinalOf } from '../objects/stateful-set.ts';
import { row } from '../table.ts';
import { counted } from '../text/listed.ts';
import { absent, keyByName, textOf } from './ask.ts';

/** `statefulset("web")`: how many Pods a StatefulSet wants and has, and what the next one waits for. */
export const statefulset: ModelFunction<Cluster> = {
  signature: 'statefulset(string): StatefulSet',
  description: 'The StatefulSet of this name, or of `namespace/name`; absent where there is none.',
  about: ['pods'],
  ask(cluster, argument) {
    const name = textOf(argument);
    const asked = keyByName(name, 'StatefulSet');
    if ('none' in asked) return asked.none;
    const set = row(cluster.statefulSets, asked.key);
    if (set === undefined) return absent(`there is no StatefulSet ${name}`, []);
    const own = livingPods(cluster, 'StatefulSet', asked.key);
    const ready = own.filter(isReady);
    const replicas = replicasOf(set);
    const value = {
      name: set.metadata.name,
      namespace: set.metadata.namespace,
      serviceName: set.spec.serviceName || null,
      replicas,
      pods: own.length,
      ready: ready.length,
      updated: own.filter((pod) => isUpToDate(set, pod)).length,
    };
    const text = `the StatefulSet ${name} wants ${counted(replicas, 'Pod')} and has ${own.length}, of which ${ready.length} are ready`;
    return { value, because: [{ text, rules: ['R100'] }, ...waiting(set, ready)] };
  },
};

/** Which Pod the next one waits for, where any is wanted and waits. */
function waiting(set: StatefulSet, ready: readonly Pod[]): readonly Reason[] {
  const first = firstOrdinal(set);
  const last = first + replicasOf(set) - 1;
  const done = new Set(ready.map(ordinalOf));
  let ordinal = first;
  while (done.has(ordinal)) ordinal += 1;
  if (!isOrdered(set) || ordinal >= last) return [];
  const text = `${ordinalName(set, ordinal)} is not ready, and no Pod after it is started, ended or replaced before it is`;
  return [{ text, rules: ['R101', 'R102'] }];
}
