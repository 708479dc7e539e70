import type { Deployment } from '../objects/deployment.ts';
import { keyFor } from '../objects/object.ts';
import type { Pod } from '../objects/pod.ts';
import { hash, hashLetters } from '../text/letters.ts';

/** The label by which a Pod says from which version of its Deployment's template it was made. */
export const templateHashLabel = 'pod-template-hash';

/** The name of a Deployment's template as it now is: another template gets another hash. */
export function templateHash(deployment: Deployment): string {
  return hashLetters(hash(JSON.stringify(deployment.spec.template)));
}

/** The Deployment that a Pod belongs to, by its key, through the ReplicaSet that owns the Pod. */
export function deploymentOf(pod: Pod): string | undefined {
  const owner = pod.metadata.ownerReferences.find(({ kind, controller }) => kind === 'ReplicaSet' && controller);
  const suffix = `-${pod.metadata.labels[templateHashLabel] ?? ''}`;
  if (owner === undefined || !owner.name.endsWith(suffix)) return undefined;
  return keyFor(pod.metadata.namespace, owner.name.slice(0, -suffix.length));
}
