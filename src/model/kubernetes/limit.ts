import type { Problem } from '../model.ts';
import type { Cluster } from './cluster.ts';
import type { Deployment } from './objects/deployment.ts';
import { rollingOf } from './objects/deployment.ts';
import { ownerKey } from './objects/owner.ts';
import type { Pod } from './objects/pod.ts';
import { replicasOf } from './objects/pod-template.ts';
import type { StatefulSet } from './objects/stateful-set.ts';
import type { Table } from './table.ts';
import { tableChanges } from './table.ts';

const mostPods = 10_000;

/** What a workload may come to when its Pods are replaced a few at a time: how many rounds, by how many Pods it has. */
const mostRoundsByPods = 1_000_000;

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

/** What to tell the author of a change that asks for more than the model runs. */
export function limitProblem(before: Cluster, after: Cluster): Problem | undefined {
  const workloads = [
    ...tableChanges<Deployment | StatefulSet>(before.deployments, after.deployments),
    ...tableChanges<Deployment | StatefulSet>(before.statefulSets, after.statefulSets),
  ];
  const wrong = workloads.flatMap(({ after: workload }) => (workload && roundsProblem(workload)) ?? []);
  return podLimitProblem(askedPods(before, after)) ?? wrong[0];
}

/** The problem with a workload by itself, where it is more than the model runs. */
export function workloadProblem(workload: Deployment | StatefulSet): Problem | undefined {
  return podLimitProblem(replicasOf(workload)) ?? roundsProblem(workload);
}

function podLimitProblem(pods: number): Problem | undefined {
  if (pods <= mostPods) return undefined;
  return {
    message: `asks for ${pods} Pods; the model runs at most ${mostPods.toLocaleString('en')}`,
    help: `ask for at most ${mostPods.toLocaleString('en')} Pods in all`,
  };
}

/** A round starts or replaces as many Pods as may be done at once: one of a StatefulSet, a Deployment's margins. */
function roundsProblem(workload: Deployment | StatefulSet): Problem | undefined {
  const replicas = replicasOf(workload);
  const atOnce = workload.kind === 'StatefulSet' ? 1 : roundSize(workload);
  const rounds = Math.ceil(replicas / atOnce);
  if (rounds * replicas <= mostRoundsByPods) return undefined;
  const most = Math.floor(mostRoundsByPods / replicas).toLocaleString('en');
  return {
    message: `takes ${rounds.toLocaleString('en')} rounds to replace ${replicas.toLocaleString('en')} Pods; with so many the model goes through at most ${most}`,
    help:
      workload.kind === 'StatefulSet'
        ? `ask for at most ${Math.floor(Math.sqrt(mostRoundsByPods)).toLocaleString('en')} Pods of a StatefulSet`
        : 'ask for fewer Pods, or let `strategy.rollingUpdate` replace more at once',
  };
}

function roundSize(deployment: Deployment): number {
  const { surge, unavailable } = rollingOf(deployment);
  return Math.max(1, surge + unavailable);
}

function growth<T>(before: Table<T>, after: Table<T>, count: (row: T) => number): number {
  const countOf = (row: T | undefined) => (row === undefined ? 0 : count(row));
  return tableChanges(before, after).reduce((sum, change) => sum + countOf(change.after) - countOf(change.before), 0);
}
