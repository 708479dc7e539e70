import type { Problem } from '../model.ts';
import type { Cluster } from './cluster.ts';
import { ownerKey } from './objects/owner.ts';
import type { Pod } from './objects/pod.ts';
import { replicasOf } from './objects/pod-template.ts';
import type { Table } from './table.ts';
import { tableChanges } from './table.ts';

const mostPods = 10_000;

/** How many Pods a cluster asks for, counted on from an earlier moment by what differs. */
export function askedPods(before: Cluster, after: Cluster): number {
  const bare = (pod: Pod) => (ownerKey(pod) === undefined ? 1 : 0);
  return (
    before.askedPods +
    growth(before.pods, after.pods, bare) +
    growth(before.deployments, after.deployments, replicasOf) +
    growth(before.statefulSets, after.statefulSets, replicasOf)
  );
}

function growth<T>(before: Table<T>, after: Table<T>, count: (row: T) => number): number {
  const countOf = (row: T | undefined) => (row === undefined ? 0 : count(row));
  return tableChanges(before, after).reduce((sum, change) => sum + countOf(change.after) - countOf(change.before), 0);
}

/** The problem with a number of Pods, where it is more than the model runs. */
export function podLimitProblem(pods: number): Problem | undefined {
  if (pods <= mostPods) return undefined;
  return {
    message: `asks for ${pods} Pods; the model runs at most ${mostPods.toLocaleString('en')}`,
    help: `ask for at most ${mostPods.toLocaleString('en')} Pods in all`,
  };
}
