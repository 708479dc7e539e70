import type { Cluster } from './cluster.ts';
import { countOf } from './table.ts';

/** How many objects a cluster holds. */
export function size({ services, deployments, statefulSets, pods, endpointSlices }: Cluster): number {
  return countOf(services) + countOf(deployments) + countOf(statefulSets) + countOf(pods) + countOf(endpointSlices);
}
