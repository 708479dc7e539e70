import type { Cluster } from '../cluster.ts';
import type { Deployment } from '../objects/deployment.ts';
import { keyFor, keyOf } from '../objects/object.ts';
import { deploymentOf, statefulSetOf, templateHashLabel } from '../objects/owner.ts';
import type { Pod } from '../objects/pod.ts';
import { isTerminating } from '../objects/pod.ts';
import { replicasOf } from '../objects/pod-template.ts';
import { matches } from '../objects/selector.ts';
import type { StatefulSet } from '../objects/stateful-set.ts';
import { firstOrdinal, ordinalName } from '../objects/stateful-set.ts';
import { row, tableChanges, withRows } from '../table.ts';
import { deploymentReference, statefulSetReference } from './owner-references.ts';

/**
 * Lets go of Pods whose labels changed so that their Deployment or StatefulSet no longer selects them: they run on by
 * themselves, and are replaced. One that has the labels and the name of its Pods, and nobody else keeps, is taken in.
 */
export function reconcileOwners(before: Cluster, cluster: Cluster): Cluster {
  const changed = tableChanges(before.pods, cluster.pods).flatMap(({ after }) => after ?? []);
  const sets = tableChanges(before.statefulSets, cluster.statefulSets).flatMap((set) =>
    set.before === undefined ? (set.after ?? []) : [],
  );
  const rows = [...changed, ...sets.flatMap((set) => podsInItsNames(cluster, set))].flatMap((pod) => {
    const next = isTerminating(pod) ? pod : withOwner(cluster, pod);
    return next === pod ? [] : [[keyOf(next), next] as const];
  });
  return rows.length === 0 ? cluster : { ...cluster, pods: withRows(cluster.pods, rows) };
}

function podsInItsNames(cluster: Cluster, set: StatefulSet): readonly Pod[] {
  return Array.from(
    { length: replicasOf(set) },
    (_, i) => row(cluster.pods, keyFor(set.metadata.namespace, ordinalName(set, firstOrdinal(set) + i))) ?? [],
  ).flat();
}

function withOwner(cluster: Cluster, pod: Pod): Pod {
  const { ownerReferences, labels } = pod.metadata;
  const isKept = ownerReferences.some(({ controller }) => controller);
  const hash = labels[templateHashLabel] ?? '';
  const deployment = row(cluster.deployments, (isKept ? deploymentOf(pod) : formerDeployment(pod, hash)) ?? '');
  const set = row(cluster.statefulSets, (isKept ? statefulSetOf(pod) : keyOf(pod).replace(/-\d+$/, '')) ?? '');
  const workload = deployment ?? set;
  if (workload === undefined || isKept === selectsPod(workload, pod)) return pod;
  const others = ownerReferences.filter(({ controller }) => !controller);
  const reference =
    workload.kind === 'Deployment' ? deploymentReference(workload, hash) : statefulSetReference(workload);
  return { ...pod, metadata: { ...pod.metadata, ownerReferences: isKept ? others : [...others, reference] } };
}

/** The key of the Deployment from whose template a Pod was once made. */
function formerDeployment({ metadata: { namespace, generateName } }: Pod, hash: string): string | undefined {
  const end = `-${hash}-`;
  return hash !== '' && generateName.endsWith(end) ? keyFor(namespace, generateName.slice(0, -end.length)) : undefined;
}

function selectsPod(workload: Deployment | StatefulSet, pod: Pod): boolean {
  return matches(workload.spec.selector?.matchLabels ?? {}, pod.metadata.labels);
}
