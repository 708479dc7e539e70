import { keyFor } from './object.ts';
import type { Pod } from './pod.ts';
import type { PodTemplate } from './pod-template.ts';
import { hash, hashLetters } from '../text/letters.ts';

/** The label by which a Pod says from which version of its Deployment's template it was made. */
export const templateHashLabel = 'pod-template-hash';

/** The label by which a Pod says from which version of its StatefulSet's template it was made. */
export const revisionLabel = 'controller-revision-hash';

/** The name of a workload's template as it now is: another template gets another hash. */
export function templateHash(workload: { readonly spec: { readonly template: PodTemplate } }): string {
  return hashLetters(hash(JSON.stringify(workload.spec.template)));
}

/** What keeps a Pod, by its kind and key: the Deployment behind the ReplicaSet that owns the Pod, or its StatefulSet. */
export function ownerKey(pod: Pod): string | undefined {
  const { namespace, labels, ownerReferences } = pod.metadata;
  const owner = ownerReferences.find(({ controller }) => controller);
  if (owner?.kind === 'StatefulSet') return `StatefulSet ${keyFor(namespace, owner.name)}`;
  const suffix = `-${labels[templateHashLabel] ?? ''}`;
  if (owner?.kind !== 'ReplicaSet' || !owner.name.endsWith(suffix)) return undefined;
  return `Deployment ${keyFor(namespace, owner.name.slice(0, -suffix.length))}`;
}

/** The Deployment that a Pod belongs to, by its key. */
export function deploymentOf(pod: Pod): string | undefined {
  return ownerOfKind(pod, 'Deployment');
}

/** The StatefulSet that a Pod belongs to, by its key. */
export function statefulSetOf(pod: Pod): string | undefined {
  return ownerOfKind(pod, 'StatefulSet');
}

function ownerOfKind(pod: Pod, kind: string): string | undefined {
  const owner = ownerKey(pod);
  return owner?.startsWith(`${kind} `) ? owner.slice(kind.length + 1) : undefined;
}
