import type { Cluster } from '../cluster.ts';
import { reconcileConnections } from './connections.ts';
import { reconcileDeployments } from './deployments.ts';
import { reconcileNamespaces } from './namespaces.ts';
import { reconcileSlices } from './slices.ts';

/** What every controller does about the cluster as it is, without letting time pass (R85). One round is enough, in this order. */
export function runControllers(cluster: Cluster): Cluster {
  return reconcileConnections(reconcileSlices(reconcileDeployments(reconcileNamespaces(cluster))));
}
