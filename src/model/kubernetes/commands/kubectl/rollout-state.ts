import type { Cluster } from '../../cluster.ts';
import type { Deployment } from '../../objects/deployment.ts';
import type { KubeObject } from '../../objects/object.ts';
import { replicasOf } from '../../objects/pod-template.ts';
import type { StatefulSet } from '../../objects/stateful-set.ts';
import { deploymentStatus, statefulSetStatus } from './with-status.ts';

/** How far a rollout has come, in kubectl's words. */
export type RolloutState =
  | { readonly text: string; readonly done: boolean }
  /** Why kubectl cannot tell. */
  | { readonly refusal: string };

/** How far the rollout of a workload has come; undefined for what has none. */
export function rolloutState(cluster: Cluster, object: KubeObject): RolloutState | undefined {
  if (object.kind === 'StatefulSet') return statefulSetState(cluster, object);
  return object.kind === 'Deployment' ? deploymentState(cluster, object) : undefined;
}

function deploymentState(cluster: Cluster, object: Deployment): RolloutState {
  const wanted = replicasOf(object);
  const { replicas, updatedReplicas, availableReplicas } = deploymentStatus(cluster, object);
  const waiting = `Waiting for deployment "${object.metadata.name}" rollout to finish`;
  if (updatedReplicas < wanted)
    return { text: `${waiting}: ${updatedReplicas} out of ${wanted} new replicas have been updated...`, done: false };
  if (replicas > updatedReplicas)
    return { text: `${waiting}: ${replicas - updatedReplicas} old replicas are pending termination...`, done: false };
  if (availableReplicas < updatedReplicas)
    return {
      text: `${waiting}: ${availableReplicas} of ${updatedReplicas} updated replicas are available...`,
      done: false,
    };
  return { text: `deployment "${object.metadata.name}" successfully rolled out`, done: true };
}

function statefulSetState(cluster: Cluster, set: StatefulSet): RolloutState {
  const { type, rollingUpdate } = set.spec.updateStrategy;
  if (type === 'OnDelete') return { refusal: 'rollout status is only available for RollingUpdate strategy type' };
  const wanted = replicasOf(set);
  const { readyReplicas, updatedReplicas, updateRevision } = statefulSetStatus(cluster, set);
  if (readyReplicas < wanted) return { text: `Waiting for ${wanted - readyReplicas} pods to be ready...`, done: false };
  const partition = rollingUpdate?.partition ?? 0;
  if (partition > 0 && updatedReplicas < wanted - partition) {
    const of = `${updatedReplicas} out of ${wanted - partition} new pods have been updated...`;
    return { text: `Waiting for partitioned roll out to finish: ${of}`, done: false };
  }
  if (partition > 0)
    return { text: `partitioned roll out complete: ${updatedReplicas} new pods have been updated...`, done: true };
  const at = `${updatedReplicas} pods at revision ${updateRevision}...`;
  return updatedReplicas < wanted
    ? { text: `waiting for statefulset rolling update to complete ${at}`, done: false }
    : { text: `statefulset rolling update complete ${wanted} pods at revision ${updateRevision}...`, done: true };
}
