import type { Cluster, Due } from '../cluster.ts';

/** The cluster with more that will happen by itself; what is due at the same time happens in the order of adding. */
export function schedule(cluster: Cluster, due: readonly Due[]): Cluster {
  return { ...cluster, due: [...cluster.due, ...due].sort((a, b) => a.at - b.at) };
}
