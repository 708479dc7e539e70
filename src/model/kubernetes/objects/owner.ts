import type { Deployment } from './deployment.ts';
import { keyFor } from './object.ts';
import type { Pod } from './pod.ts';
import { hash, hashLetters } from '../text/letters.ts';

/** The label by which a Pod says from which version of its Deployment's template it was made. */
export const templateHashLabel = 'pod-template-hash';

/** The name of a Deployment's template as it now is: another template gets another hash. */
export function templateHash(deployment: Deployment): string {
  return hashLetters(hash(JSON.stringify(deployment.spec.template)));
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
  const owner = ownerKey(pod);
  return owner?.startsWith('Deployment ') ? owner.slice('Deployment '.length) : undefined;
}
