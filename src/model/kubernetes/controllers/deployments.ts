import { admitPods } from '../api/admit-pods.ts';
import { removePods } from '../api/remove.ts';
import type { Cluster } from '../cluster.ts';
import type { Deployment } from '../objects/deployment.ts';
import { rollingOf } from '../objects/deployment.ts';
import { keyOf } from '../objects/object.ts';
import { templateHash, templateHashLabel } from '../objects/owner.ts';
import type { Pod } from '../objects/pod.ts';
import { isReady, isTerminating } from '../objects/pod.ts';
import { replicasOf } from '../objects/pod-template.ts';
import { row } from '../table.ts';
import { secondsOf } from '../text/time.ts';
import { newDeploymentPods } from './deployment-pods.ts';
import { livingPods, ownedPods, touchedOwners } from './owned-pods.ts';

/** Keeps the Deployments that a change bears on at their replicas, and ends the Pods of those that are gone. */
export function reconcileDeployments(before: Cluster, cluster: Cluster): Cluster {
  let next = cluster;
  for (const key of touchedOwners(before, cluster, 'Deployment')) {
    const deployment = row(next.deployments, key);
    if (deployment === undefined) next = end(next, livingPods(next, 'Deployment', key));
    else next = advance(next, deployment);
  }
  return next;
}

/** Takes steps until the next one has to wait for a Pod. */
function advance(cluster: Cluster, deployment: Deployment): Cluster {
  let next = cluster;
  for (let stepped = step(next, deployment); stepped !== next; stepped = step(next, deployment)) next = stepped;
  return next;
}

/**
 * One step towards the replicas that are wanted, all of the present template; the same cluster where there is none to
 * take. A Pod that is terminating no longer counts, so that its replacement starts at once. A rolling update goes above
 * and below the replicas by its margins; Recreate waits until the old Pods are gone; what is paused starts no Pods of a
 * template that has none yet.
 */
function step(cluster: Cluster, deployment: Deployment): Cluster {
  const wanted = replicasOf(deployment);
  const hash = templateHash(deployment);
  const isOld = (pod: Pod) => pod.metadata.labels[templateHashLabel] !== hash;
  const pods = ownedPods(cluster, 'Deployment', keyOf(deployment));
  const living = pods.filter((pod) => !isTerminating(pod));
  const old = living.filter(isOld);
  if (deployment.spec.paused && (living.length === 0 || old.length > 0)) return cluster;
  if (deployment.spec.strategy.type === 'Recreate') {
    if (old.length > 0) return end(cluster, old);
    if (pods.some(isOld)) return cluster;
  }
  const { surge, unavailable } = rollingOf(deployment);
  const current = living.filter((pod) => !isOld(pod));
  const missing = Math.min(wanted - current.length, wanted + surge - living.length);
  if (missing > 0) return admitPods(cluster, newDeploymentPods(cluster, deployment, hash, missing));
  if (current.length > wanted) return end(cluster, leastWanted(current, current.length - wanted));
  const ready = living.filter(isReady).length;
  const spare = old.length + current.filter(isReady).length - (wanted - unavailable);
  const idle = old.filter((pod) => !isReady(pod));
  if (idle.length > 0) return end(cluster, leastWanted(idle, spare));
  return end(cluster, leastWanted(old, ready - (wanted - unavailable)));
}

/** So many of the Pods, those that are not ready first, then the youngest. */
function leastWanted(pods: readonly Pod[], count: number): readonly Pod[] {
  return [...pods].sort(byWant).slice(0, Math.max(0, count));
}

function byWant(a: Pod, b: Pod): number {
  const ready = Number(isReady(a)) - Number(isReady(b));
  if (ready !== 0) return ready;
  const made = secondsOf(b.metadata.creationTimestamp) - secondsOf(a.metadata.creationTimestamp);
  return made !== 0 ? made : b.metadata.uid.localeCompare(a.metadata.uid);
}

function end(cluster: Cluster, pods: readonly Pod[]): Cluster {
  return pods.length === 0 ? cluster : removePods(cluster, pods);
}
