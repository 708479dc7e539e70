import type { Deployment } from '../objects/deployment.ts';
import type { Pod } from '../objects/pod.ts';
import type { StatefulSet } from '../objects/stateful-set.ts';

type OwnerReference = Pod['metadata']['ownerReferences'][number];

/**
 * How a Pod says that a Deployment keeps it: through the ReplicaSet of a template.
 * @param hash the template's hash
 */
export function deploymentReference({ metadata: { name, uid } }: Deployment, hash: string): OwnerReference {
  return { ...controller, kind: 'ReplicaSet', name: `${name}-${hash}`, uid };
}

/** How a Pod says that a StatefulSet keeps it. */
export function statefulSetReference({ metadata: { name, uid } }: StatefulSet): OwnerReference {
  return { ...controller, kind: 'StatefulSet', name, uid };
}

const controller = { apiVersion: 'apps/v1', controller: true, blockOwnerDeletion: true };
