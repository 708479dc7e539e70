import type { Cluster } from '../../cluster.ts';
import type { KubeObject } from '../../objects/object.ts';
import { deploymentStatus } from './with-status.ts';

/** How far a rollout has come, in kubectl's words. */
export interface RolloutState {
  readonly text: string;
  readonly done: boolean;
}

/** How far the rollout of a workload has come; undefined for what has none. */
export function rolloutState(cluster: Cluster, object: KubeObject): RolloutState | undefined {
  if (object.kind !== 'Deployment') return undefined;
  const wanted = object.spec.replicas ?? 1;
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
