import { admitPods } from '../api/admit-pods.ts';
import { removePods } from '../api/remove.ts';
import type { Cluster } from '../cluster.ts';
import type { Deployment } from '../objects/deployment.ts';
import { replicasOf } from '../objects/deployment.ts';
import { keyFor } from '../objects/object.ts';
import type { Pod } from '../objects/pod.ts';
import { isReady } from '../objects/pod.ts';
import { row } from '../table.ts';
import { fiveLetters } from '../text/letters.ts';
import { secondsOf } from '../text/time.ts';
import { templateHash, templateHashLabel } from '../objects/owner.ts';
import { livingPods, touchedOwners } from './owned-pods.ts';

/** Keeps the Deployments that a change bears on at their replicas, and ends the Pods of those that are gone. */
export function reconcileDeployments(before: Cluster, cluster: Cluster): Cluster {
  let next = cluster;
  for (const key of touchedOwners(before, cluster, 'Deployment')) {
    const deployment = row(next.deployments, key);
    const pods = livingPods(next, 'Deployment', key);
    if (deployment !== undefined) next = keepReplicas(next, deployment, pods);
    else if (pods.length > 0) next = removePods(next, pods);
  }
  return next;
}

/** A Pod that is terminating no longer counts, so its replacement starts at once; old templates go as new Pods are ready. */
function keepReplicas(cluster: Cluster, deployment: Deployment, pods: readonly Pod[]): Cluster {
  const wanted = replicasOf(deployment);
  const hash = templateHash(deployment);
  const current = pods.filter((pod) => pod.metadata.labels[templateHashLabel] === hash);
  const old = pods.filter((pod) => pod.metadata.labels[templateHashLabel] !== hash);
  const missing = wanted - current.length;
  if (missing > 0) return admitPods(cluster, newPods(cluster, deployment, hash, missing));
  const surplus = [...current].sort(leastWanted).slice(0, -missing);
  const ready = current.filter(isReady).length;
  const outdated = [...old].sort(leastWanted).slice(0, Math.max(0, old.length + ready - wanted));
  const ending = [...(missing < 0 ? surplus : []), ...outdated];
  return ending.length === 0 ? cluster : removePods(cluster, ending);
}

/** Pods that are not ready go first, then the youngest. */
function leastWanted(a: Pod, b: Pod): number {
  const ready = Number(isReady(a)) - Number(isReady(b));
  if (ready !== 0) return ready;
  const made = secondsOf(b.metadata.creationTimestamp) - secondsOf(a.metadata.creationTimestamp);
  return made !== 0 ? made : b.metadata.uid.localeCompare(a.metadata.uid);
}

function newPods(cluster: Cluster, deployment: Deployment, hash: string, count: number): readonly Pod[] {
  const { name, namespace, uid } = deployment.metadata;
  const { metadata, spec } = deployment.spec.template;
  const replicaSet = `${name}-${hash}`;
  const owner = {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    name: replicaSet,
    uid,
    controller: true,
    blockOwnerDeletion: true,
  };
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, i): Pod => {
    const podName = freeName(cluster, namespace, replicaSet, cluster.made + i, taken);
    taken.add(podName);
    return {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        ...metadata,
        name: podName,
        generateName: `${replicaSet}-`,
        namespace,
        labels: { ...metadata.labels, [templateHashLabel]: hash },
        ownerReferences: [owner],
      },
      spec,
      status: { phase: 'Pending', podIP: '', podIPs: [], conditions: [] },
    };
  });
}

function freeName(
  cluster: Cluster,
  namespace: string,
  prefix: string,
  serial: number,
  taken: ReadonlySet<string>,
): string {
  for (let attempt = 0; ; attempt += 1) {
    const name = `${prefix}-${fiveLetters(`${prefix} ${serial} ${attempt}`)}`;
    if (!taken.has(name) && row(cluster.pods, keyFor(namespace, name)) === undefined) return name;
  }
}
