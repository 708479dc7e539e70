import type { Cluster } from '../../cluster.ts';
import type { Kind } from '../../api/kinds.ts';
import { kinds } from '../../api/kinds.ts';
import { all, find } from '../../api/store.ts';
import type { KubeObject } from '../../objects/object.ts';
import { keyFor } from '../../objects/object.ts';
import { row, rowsOf } from '../../table.ts';
import type { Endpoints } from './endpoints-object.ts';
import { endpointsOf } from './endpoints-object.ts';

/** What `kubectl get` can show: an object of the cluster, or Endpoints, which the model keeps only as slices. */
export type Listed = KubeObject | Endpoints;

/** A kind that `kubectl get` knows. */
export type ListedKind = Pick<Kind, 'one' | 'resource' | 'words' | 'namespaced'> & { readonly kind: Listed['kind'] };

const endpointsKind: ListedKind = {
  kind: 'Endpoints',
  resource: 'endpoints',
  one: 'endpoints',
  words: ['endpoints', 'ep'],
  namespaced: true,
};

/** Every kind that `kubectl get` knows. */
export const listedKinds: readonly ListedKind[] = [...kinds, endpointsKind];

/** The object of a kind by its name, in a namespace where the kind has namespaces. */
export function findListed(cluster: Cluster, kind: ListedKind, namespace: string, name: string): Listed | undefined {
  const key = keyFor(kind.namespaced ? namespace : '', name);
  if (kind.kind !== 'Endpoints') return find(cluster, kind.kind, key);
  const service = row(cluster.services, key);
  return service === undefined ? undefined : endpointsOf(cluster, service);
}

/** Every object of a kind, by namespace and name as the API server lists them. */
export function allListed(cluster: Cluster, kind: ListedKind): readonly Listed[] {
  if (kind.kind !== 'Endpoints') return all(cluster, kind.kind);
  return rowsOf(cluster.services).flatMap((service) => endpointsOf(cluster, service) ?? []);
}
