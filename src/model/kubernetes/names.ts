import type { Cluster } from './cluster.ts';
import { rowsOf } from './table.ts';

/** The `metadata.name` of a manifest's document, which may be anything. */
function nameIn(document: unknown): string[] {
  if (typeof document !== 'object' || document === null || !('metadata' in document)) return [];
  const { metadata } = document;
  if (typeof metadata !== 'object' || metadata === null || !('name' in metadata)) return [];
  return typeof metadata.name === 'string' ? [metadata.name] : [];
}

/** The names of the objects that a cluster has and that its manifests would make, and its Pods' labels as `app=web`. */
export function names(cluster: Cluster): string[] {
  const { services, deployments, statefulSets, pods, nodes, namespaces, files } = cluster;
  const objects = [services, deployments, statefulSets, pods, nodes, namespaces].flatMap((table) =>
    rowsOf<{ readonly metadata: { readonly name: string } }>(table).map(({ metadata }) => metadata.name),
  );
  const labels = rowsOf(pods).flatMap(({ metadata }) =>
    Object.entries(metadata.labels).map(([key, value]) => `${key}=${value}`),
  );
  return [...new Set([...objects, ...labels, ...[...files.values()].flat().flatMap(nameIn)])];
}
