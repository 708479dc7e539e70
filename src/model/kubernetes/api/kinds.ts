import type { z } from 'zod';
import { deployment } from '../objects/deployment.ts';
import { endpointSlice } from '../objects/endpoint-slice.ts';
import { namespace } from '../objects/namespace.ts';
import { node } from '../objects/node.ts';
import type { KindName, KubeObject } from '../objects/object.ts';
import { pod } from '../objects/pod.ts';
import { service } from '../objects/service.ts';
import { statefulSet } from '../objects/stateful-set.ts';

/** What the API server and kubectl call a kind. */
export interface Kind {
  readonly kind: KindName;
  readonly apiVersion: string;
  /** `deployments.apps`: as errors name the resource. */
  readonly resource: string;
  /** `deployment.apps`: as kubectl names one object. */
  readonly one: string;
  /** Every word by which a command may mean this kind. */
  readonly words: readonly string[];
  readonly namespaced: boolean;
  readonly schema: z.ZodType<KubeObject>;
}

/** Every kind that the model knows. */
export const kinds: readonly Kind[] = [
  {
    kind: 'Namespace',
    apiVersion: 'v1',
    resource: 'namespaces',
    one: 'namespace',
    words: ['namespace', 'namespaces', 'ns'],
    namespaced: false,
    schema: namespace,
  },
  {
    kind: 'Node',
    apiVersion: 'v1',
    resource: 'nodes',
    one: 'node',
    words: ['node', 'nodes', 'no'],
    namespaced: false,
    schema: node,
  },
  {
    kind: 'Service',
    apiVersion: 'v1',
    resource: 'services',
    one: 'service',
    words: ['service', 'services', 'svc'],
    namespaced: true,
    schema: service,
  },
  {
    kind: 'Deployment',
    apiVersion: 'apps/v1',
    resource: 'deployments.apps',
    one: 'deployment.apps',
    words: ['deployment', 'deployments', 'deploy', 'deployment.apps', 'deployments.apps'],
    namespaced: true,
    schema: deployment,
  },
  {
    kind: 'StatefulSet',
    apiVersion: 'apps/v1',
    resource: 'statefulsets.apps',
    one: 'statefulset.apps',
    words: ['statefulset', 'statefulsets', 'sts', 'statefulset.apps', 'statefulsets.apps'],
    namespaced: true,
    schema: statefulSet,
  },
  {
    kind: 'Pod',
    apiVersion: 'v1',
    resource: 'pods',
    one: 'pod',
    words: ['pod', 'pods', 'po'],
    namespaced: true,
    schema: pod,
  },
  {
    kind: 'EndpointSlice',
    apiVersion: 'discovery.k8s.io/v1',
    resource: 'endpointslices.discovery.k8s.io',
    one: 'endpointslice.discovery.k8s.io',
    words: ['endpointslice', 'endpointslices', 'endpointslices.discovery.k8s.io', 'endpointslice.discovery.k8s.io'],
    namespaced: true,
    schema: endpointSlice,
  },
];

/** The kind of an object. */
export function kindOf(object: KubeObject): Kind | undefined {
  return kinds.find(({ kind }) => kind === object.kind);
}
