import type { Deployment } from './deployment.ts';
import type { EndpointSlice } from './endpoint-slice.ts';
import type { Namespace } from './namespace.ts';
import type { Node } from './node.ts';
import type { Pod } from './pod.ts';
import type { Service } from './service.ts';
import type { StatefulSet } from './stateful-set.ts';

/** Any object that the cluster can hold. */
export type KubeObject = Namespace | Node | Service | Deployment | StatefulSet | Pod | EndpointSlice;
export type KindName = KubeObject['kind'];

/** The key of a name within its namespace; what has no namespace has an empty one. */
export function keyFor(namespace: string, name: string): string {
  return `${namespace}/${name}`;
}

/** An object's key in its table. */
export function keyOf(object: KubeObject): string {
  return keyFor(object.metadata.namespace, object.metadata.name);
}
