import type { Cluster } from '../cluster.ts';
import { keyOf } from '../objects/object.ts';
import type { Pod } from '../objects/pod.ts';
import { ordinalOf } from '../objects/stateful-set.ts';
import { withRows } from '../table.ts';

const podNameLabel = 'statefulset.kubernetes.io/pod-name';

/** The labels that say which Pod of a StatefulSet it is (R100). */
export function identityLabels(name: string, ordinal: number): Record<string, string> {
  return { 'apps.kubernetes.io/pod-index': String(ordinal), [podNameLabel]: name };
}

/** Gives these Pods the labels of their identity again; where only the one with the index is wrong it stays so (R100). */
export function identify(cluster: Cluster, pods: readonly (Pod | undefined)[]): Cluster {
  const rows = pods.flatMap((pod) => {
    if (pod === undefined || pod.metadata.labels[podNameLabel] === pod.metadata.name) return [];
    return [[keyOf(pod), identified(pod)] as const];
  });
  return rows.length === 0 ? cluster : { ...cluster, pods: withRows(cluster.pods, rows) };
}

function identified(pod: Pod): Pod {
  const labels = { ...pod.metadata.labels, ...identityLabels(pod.metadata.name, ordinalOf(pod)) };
  return { ...pod, metadata: { ...pod.metadata, labels } };
}
