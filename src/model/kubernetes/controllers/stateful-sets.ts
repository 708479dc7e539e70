import { admitPods } from '../api/admit-pods.ts';
import { removePods } from '../api/remove.ts';
import type { Cluster } from '../cluster.ts';
import { keyFor, keyOf } from '../objects/object.ts';
import type { Pod } from '../objects/pod.ts';
import { isReady, isTerminating } from '../objects/pod.ts';
import { replicasOf } from '../objects/pod-template.ts';
import type { StatefulSet } from '../objects/stateful-set.ts';
import { firstOrdinal, isOrdered, ordinalName, ordinalOf, wantsOrdinal } from '../objects/stateful-set.ts';
import { row, tableChanges } from '../table.ts';
import { forgetTemplate, rememberTemplates } from './old-templates.ts';
import { livingPods, ownedPods, touchedOwners } from './owned-pods.ts';
import { identify } from './stateful-identity.ts';
import { firstUpdated, isUpToDate, newStatefulPod } from './stateful-pods.ts';

/** Keeps the StatefulSets that a change bears on at their replicas, in their order, and ends the Pods of those that are gone. */
export function reconcileStatefulSets(before: Cluster, cluster: Cluster): Cluster {
  let next = rememberTemplates(before, cluster);
  for (const key of touchedSets(before, cluster)) {
    const set = row(next.statefulSets, key);
    const orphans = set === undefined ? livingPods(next, 'StatefulSet', key) : [];
    if (set !== undefined) next = advance(next, set);
    else if (orphans.length > 0) next = removePods(next, orphans);
  }
  return next;
}

/** A Pod that is gone may also have been somebody else's, and in the way of a Pod of that name. */
function touchedSets(before: Cluster, cluster: Cluster): readonly string[] {
  const freed = tableChanges(before.pods, cluster.pods).flatMap(({ key, after }) =>
    after === undefined ? [key.replace(/-\d+$/, '')] : [],
  );
  return [...new Set([...touchedOwners(before, cluster, 'StatefulSet'), ...freed])];
}

/** Takes steps until the next one has to wait for a Pod. */
function advance(cluster: Cluster, set: StatefulSet): Cluster {
  let next = cluster;
  for (let stepped = step(next, set); stepped !== next; stepped = step(next, set)) next = stepped;
  return next;
}

/**
 * One step: labels that are lost, Pods that are missing, Pods too many, Pods of an old template; the same cluster where it
 * has to wait.
 */
function step(cluster: Cluster, set: StatefulSet): Cluster {
  const first = firstOrdinal(set);
  const ordinals = Array.from({ length: replicasOf(set) }, (_, i) => first + i);
  const pods = new Map(ownedPods(cluster, 'StatefulSet', keyOf(set)).map((pod) => [ordinalOf(pod), pod]));
  const all = ordinals.map((ordinal) => pods.get(ordinal));
  const waiting = isOrdered(set) ? all.findIndex((pod) => !isHealthy(pod)) : -1;
  const identified = identify(cluster, waiting === -1 ? all : all.slice(0, waiting));
  if (identified !== cluster) return identified;
  const filled = fill(cluster, set, ordinals, pods);
  if (filled !== cluster) return filled;
  if (waiting !== -1) return cluster;
  const surplus = [...pods.values()].filter((pod) => !wantsOrdinal(set, ordinalOf(pod)));
  const shrunk = shrink(cluster, set, surplus);
  const mustWait = isOrdered(set) && surplus.length > 0;
  return shrunk !== cluster || mustWait ? shrunk : update(cluster, set, ordinals, pods);
}

/** Makes what is missing: with OrderedReady one Pod, once all before it are ready (R101), with Parallel all of them (R103). */
function fill(
  cluster: Cluster,
  set: StatefulSet,
  ordinals: readonly number[],
  pods: ReadonlyMap<number, Pod>,
): Cluster {
  const { namespace } = set.metadata;
  // A Pod of somebody else's may have the name: then there is nothing to do but wait.
  const isFree = (ordinal: number) => row(cluster.pods, keyFor(namespace, ordinalName(set, ordinal))) === undefined;
  const waiting = ordinals.findIndex((ordinal) => !isHealthy(pods.get(ordinal)));
  const reach = !isOrdered(set) ? ordinals : waiting === -1 ? [] : ordinals.slice(waiting, waiting + 1);
  const missing = reach.filter((ordinal) => !pods.has(ordinal) && isFree(ordinal));
  if (missing.length === 0) return cluster;
  return admitPods(
    cluster,
    missing.map((ordinal) => newStatefulPod(cluster, set, ordinal)),
  );
}

/** Ends what is too much: the highest ordinal first and the next only once it is gone (R102), with Parallel all at once (R103). */
function shrink(cluster: Cluster, set: StatefulSet, surplus: readonly Pod[]): Cluster {
  const fromHighest = [...surplus].sort((a, b) => ordinalOf(b) - ordinalOf(a));
  if (!isOrdered(set))
    return end(
      cluster,
      surplus.filter((pod) => !isTerminating(pod)),
    );
  const [highest] = fromHighest;
  const firstUnhealthy = fromHighest.findLast((pod) => !isHealthy(pod));
  if (highest === undefined || isTerminating(highest)) return cluster;
  return isHealthy(highest) || highest === firstUnhealthy ? end(cluster, [highest]) : cluster;
}

/** Replaces Pods of an old template, from the highest ordinal down to the partition, each once those above it are ready. */
function update(
  cluster: Cluster,
  set: StatefulSet,
  ordinals: readonly number[],
  pods: ReadonlyMap<number, Pod>,
): Cluster {
  if (set.spec.updateStrategy.type === 'OnDelete') return cluster;
  // An update is through once no Pod is of the old template, those that are ending included.
  if ([...pods.values()].every((pod) => isHealthy(pod) && isUpToDate(set, pod))) {
    return forgetTemplate(cluster, keyOf(set));
  }
  for (const ordinal of ordinals.filter((one) => one >= firstUpdated(set)).reverse()) {
    const pod = pods.get(ordinal);
    if (pod !== undefined && !isUpToDate(set, pod) && !isTerminating(pod)) return end(cluster, [pod]);
    if (!isHealthy(pod)) return cluster;
  }
  return cluster;
}

function isHealthy(pod: Pod | undefined): boolean {
  return pod !== undefined && isReady(pod) && !isTerminating(pod);
}

function end(cluster: Cluster, pods: readonly Pod[]): Cluster {
  return pods.length === 0 ? cluster : removePods(cluster, pods);
}
