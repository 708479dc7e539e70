import type { Cluster } from '../../cluster.ts';
import { ownerMark } from '../../objects/marks.ts';
import { keyOf } from '../../objects/object.ts';
import { templateHash, templateHashLabel } from '../../objects/owner.ts';
import type { Deployment } from '../../objects/deployment.ts';
import { isReady, isTerminating } from '../../objects/pod.ts';
import { rowsMarked } from '../../table.ts';
import type { Listed } from './listed-kinds.ts';

/** The object with the status that its controller reports, which the model counts when it is asked for. */
export function withStatus(cluster: Cluster, object: Listed): object {
  if (object.kind === 'Service') return { ...object, status: { loadBalancer: {} } };
  if (object.kind !== 'Deployment') return object;
  const counts = Object.entries(deploymentStatus(cluster, object)).filter(([, count]) => count > 0);
  return { ...object, status: Object.fromEntries(counts) };
}

/** How many Pods a Deployment has, those that are terminating aside. */
export function deploymentStatus(cluster: Cluster, deployment: Deployment) {
  const owned = rowsMarked(cluster.pods, ownerMark(`Deployment ${keyOf(deployment)}`));
  const pods = owned.filter((pod) => !isTerminating(pod));
  const hash = templateHash(deployment);
  const ready = pods.filter(isReady).length;
  return {
    availableReplicas: ready,
    readyReplicas: ready,
    replicas: pods.length,
    updatedReplicas: pods.filter(({ metadata }) => metadata.labels[templateHashLabel] === hash).length,
  };
}
