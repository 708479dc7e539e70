import type { Cluster } from '../cluster.ts';
import { labelMark } from '../objects/marks.ts';
import type { Pod } from '../objects/pod.ts';
import { matches } from '../objects/selector.ts';
import type { Service } from '../objects/service.ts';
import { rowsMarked, rowsMarkedByAll } from '../table.ts';

/** Whether a Service selects a Pod: in its namespace, with all of the selector's labels (R18, R21). */
export function selects(service: Service, pod: Pod): boolean {
  const { selector } = service.spec;
  if (Object.keys(selector).length === 0 || pod.metadata.namespace !== service.metadata.namespace) return false;
  return matches(selector, pod.metadata.labels);
}

/** The Pods that a Service selects, found by the labels of its selector; an empty selector selects none (R18, R21). */
export function selectedPods(cluster: Cluster, service: Service): readonly Pod[] {
  const { selector } = service.spec;
  const marks = Object.entries(selector).map(([label, value]) => labelMark(service.metadata.namespace, label, value));
  return marks.length === 0 ? [] : rowsMarkedByAll(cluster.pods, marks);
}

/** The Services that select a Pod, found by its labels (R21). */
export function selectingServices(cluster: Cluster, pod: Pod): readonly Service[] {
  const { namespace, labels } = pod.metadata;
  const found = Object.entries(labels).flatMap(([label, value]) =>
    rowsMarked(cluster.services, labelMark(namespace, label, value)),
  );
  return [...new Set(found)].filter((service) => selects(service, pod));
}
