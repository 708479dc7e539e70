import type { Cluster } from '../cluster.ts';
import { namespaceMark } from '../objects/marks.ts';
import type { KindName, KubeObject } from '../objects/object.ts';
import { keyOf } from '../objects/object.ts';
import type { Table } from '../table.ts';
import { row, rowsMarked, rowsOf, withRows, withoutRows } from '../table.ts';

/** The object of a kind at a key, if there is one. */
export function find(cluster: Cluster, kind: KindName, key: string): KubeObject | undefined {
  return row(tableOf(cluster, kind), key);
}

/** Every object of a kind, in the order of namespaces and names. */
export function all(cluster: Cluster, kind: KindName): readonly KubeObject[] {
  return rowsOf(tableOf(cluster, kind));
}

/** The objects of a kind in a Namespace, in the order of their names; the others are not looked at. */
export function inNamespace(cluster: Cluster, kind: KindName, namespace: string): readonly KubeObject[] {
  return rowsMarked(tableOf(cluster, kind), namespaceMark(namespace));
}

/** The cluster with an object added, or replaced under its key. */
export function put(cluster: Cluster, object: KubeObject): Cluster {
  const key = keyOf(object);
  switch (object.kind) {
    case 'Namespace':
      return { ...cluster, namespaces: withRows(cluster.namespaces, [[key, object]]) };
    case 'Node':
      return { ...cluster, nodes: withRows(cluster.nodes, [[key, object]]) };
    case 'Service':
      return { ...cluster, services: withRows(cluster.services, [[key, object]]) };
    case 'Deployment':
      return { ...cluster, deployments: withRows(cluster.deployments, [[key, object]]) };
    case 'StatefulSet':
      return { ...cluster, statefulSets: withRows(cluster.statefulSets, [[key, object]]) };
    case 'Pod':
      return { ...cluster, pods: withRows(cluster.pods, [[key, object]]) };
    case 'EndpointSlice':
      return { ...cluster, endpointSlices: withRows(cluster.endpointSlices, [[key, object]]) };
  }
}

/** The cluster without the objects of a kind at these keys. */
export function drop(cluster: Cluster, kind: KindName, keys: readonly string[]): Cluster {
  switch (kind) {
    case 'Namespace':
      return { ...cluster, namespaces: withoutRows(cluster.namespaces, keys) };
    case 'Node':
      return { ...cluster, nodes: withoutRows(cluster.nodes, keys) };
    case 'Service':
      return { ...cluster, services: withoutRows(cluster.services, keys) };
    case 'Deployment':
      return { ...cluster, deployments: withoutRows(cluster.deployments, keys) };
    case 'StatefulSet':
      return { ...cluster, statefulSets: withoutRows(cluster.statefulSets, keys) };
    case 'Pod':
      return { ...cluster, pods: withoutRows(cluster.pods, keys) };
    case 'EndpointSlice':
      return { ...cluster, endpointSlices: withoutRows(cluster.endpointSlices, keys) };
  }
}

function tableOf(cluster: Cluster, kind: KindName): Table<KubeObject> {
  switch (kind) {
    case 'Namespace':
      return cluster.namespaces;
    case 'Node':
      return cluster.nodes;
    case 'Service':
      return cluster.services;
    case 'Deployment':
      return cluster.deployments;
    case 'StatefulSet':
      return cluster.statefulSets;
    case 'Pod':
      return cluster.pods;
    case 'EndpointSlice':
      return cluster.endpointSlices;
  }
}
