import type { Cluster } from '../cluster.ts';
import { keyOf } from '../objects/object.ts';
import { revisionLabel, templateHash } from '../objects/owner.ts';
import type { Pod } from '../objects/pod.ts';
import type { PodTemplate } from '../objects/pod-template.ts';
import type { StatefulSet } from '../objects/stateful-set.ts';
import { firstOrdinal, ordinalName } from '../objects/stateful-set.ts';
import { statefulSetReference } from './owner-references.ts';
import { identityLabels } from './stateful-identity.ts';

/**
 * A new Pod of a StatefulSet. Its name is its hostname and the StatefulSet's serviceName its subdomain, which are set now
 * and not again (R100); the same ordinal always gets the same ones (R105).
 */
export function newStatefulPod(cluster: Cluster, set: StatefulSet, ordinal: number): Pod {
  const { name: setName, namespace } = set.metadata;
  const template = templateFor(cluster, set, ordinal);
  const name = ordinalName(set, ordinal);
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      ...template.metadata,
      name,
      generateName: `${setName}-`,
      namespace,
      labels: {
        ...template.metadata.labels,
        [revisionLabel]: revisionOf(set, template),
        ...identityLabels(name, ordinal),
      },
      ownerReferences: [statefulSetReference(set)],
    },
    spec: { ...template.spec, hostname: name, subdomain: set.spec.serviceName },
    status: { phase: 'Pending', podIP: '', podIPs: [], conditions: [] },
  };
}

/** Whether a Pod was made from the StatefulSet's present template. */
export function isUpToDate(set: StatefulSet, pod: Pod): boolean {
  return pod.metadata.labels[revisionLabel] === revisionOf(set, set.spec.template);
}

/** The first ordinal that an update reaches: those below the partition stay as they were, and are made so again. */
export function firstUpdated(set: StatefulSet): number {
  return firstOrdinal(set) + (set.spec.updateStrategy.rollingUpdate?.partition ?? 0);
}

function templateFor(cluster: Cluster, set: StatefulSet, ordinal: number): PodTemplate {
  const old = cluster.oldTemplates.get(keyOf(set));
  const isHeldBack = set.spec.updateStrategy.type === 'RollingUpdate' && ordinal < firstUpdated(set);
  return isHeldBack ? (old ?? set.spec.template) : set.spec.template;
}

/** What the revision of a StatefulSet with some template is called, as the label of its Pods has it. */
export function revisionOf(set: StatefulSet, template: PodTemplate): string {
  return `${set.metadata.name}-${templateHash({ spec: { template } })}`;
}
