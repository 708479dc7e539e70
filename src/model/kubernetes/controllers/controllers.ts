import type { Cluster } from '../cluster.ts';
import { reconcileConnections } from './connections.ts';
import { reconcileDeployments } from './deployments.ts';
import { reconcileNamespaces } from './namespaces.ts';
import { reconcileNodes } from './nodes.ts';
import { reconcileOwners } from './owners.ts';
import { reconcileSlices } from './slices.ts';
import { reconcileStatefulSets } from './stateful-sets.ts';

/** In this order one round is enough. */
const controllers: readonly ((before: Cluster, cluster: Cluster) => Cluster)[] = [
  reconcileNamespaces,
  reconcileNodes,
  reconcileOwners,
  reconcileDeployments,
  reconcileStatefulSets,
  reconcileSlices,
  reconcileConnections,
];

/**
 * What every controller does about a change, without letting time pass (R85). Each looks only at what differs between the
 * two moments and at what that bears on, so that it costs what changed and not what is there.
 * @param before a cluster that the controllers have already answered
 */
export function runControllers(before: Cluster, after: Cluster): Cluster {
  return controllers.reduce((cluster, reconcile) => reconcile(before, cluster), after);
}
