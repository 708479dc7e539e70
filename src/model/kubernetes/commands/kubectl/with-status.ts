import type { Cluster } from '../../cluster.ts';
import { keyOf } from '../../objects/object.ts';
import { templateHash, templateHashLabel } from '../../objects/owner.ts';
import type { Deployment } from '../../objects/deployment.ts';
import { isReady, isTerminating } from '../../objects/pod.ts';
import { livingPods, ownedPods } from '../../controllers/owned-pods.ts';
import { isUpToDate, revisionOf } from '../../controllers/stateful-pods.ts';
import type { StatefulSet } from '../../objects/stateful-set.ts';
import type { Listed } from './listed-kinds.ts';

/** The object with the status that its controller reports, which the model counts when it is asked for. */
export function withStatus(cluster: Cluster, object: Listed): object {
  if (object.kind === 'Service') return { ...object, status: { loadBalancer: {} } };
  const status =
    object.kind === 'Deployment'
      ? deploymentStatus(cluster, object)
      : object.kind === 'StatefulSet'
        ? statefulSetStatus(cluster, object)
        : undefined;
  if (status === undefined) return object;
  const counts = Object.entries(status).filter(([, value]) => value !== 0);
  return { ...object, status: Object.fromEntries(counts) };
}

/** How many Pods a Deployment has, those that are terminating aside. */
export function deploymentStatus(cluster: Cluster, deployment: Deployment) {
  const pods = livingPods(cluster, 'Deployment', keyOf(deployment));
  const hash = templateHash(deployment);
  const ready = pods.filter(isReady).length;
  return {
    availableReplicas: ready,
    readyReplicas: ready,
    replicas: pods.length,
    updatedReplicas: pods.filter(({ metadata }) => metadata.labels[templateHashLabel] === hash).length,
  };
}

/**
 * How many Pods a StatefulSet has, as its controller counts them: a Pod that is terminating is one of them, and of those
 * that are ready, until it is gone; only of the up-to-date ones it is none.
 */
export function statefulSetStatus(cluster: Cluster, set: StatefulSet) {
  const pods = ownedPods(cluster, 'StatefulSet', keyOf(set));
  const updated = pods.filter((pod) => !isTerminating(pod) && isUpToDate(set, pod)).length;
  const ready = pods.filter((pod) => pod.status.phase === 'Running' && isReady(pod)).length;
  return {
    availableReplicas: ready,
    readyReplicas: ready,
    replicas: pods.length,
    updateRevision: revisionOf(set, set.spec.template),
    updatedReplicas: updated,
  };
}
