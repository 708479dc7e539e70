import type { Cluster } from '../cluster.ts';
import { grouped } from '../grouped.ts';
import { serviceNameLabel } from '../objects/endpoint-slice.ts';
import { nodeMark } from '../objects/marks.ts';
import { keyFor, keyOf } from '../objects/object.ts';
import type { Pod } from '../objects/pod.ts';
import type { RowChange } from '../table.ts';
import { rowsMarked, tableChanges } from '../table.ts';
import { selectingServices } from './selection.ts';

/** What of a Service's slices a change can bear on: the endpoints of these Pods, by their keys, or all of it. */
export type Touch = ReadonlySet<string> | 'all';

/**
 * The Services whose slices a change can bear on, in the order of their keys: those that changed, those whose name a slice
 * that changed has or had in its label, and those that select or selected a Pod that changed or whose Node did.
 */
export function touchedServices(before: Cluster, after: Cluster): readonly (readonly [string, Touch])[] {
  const touched = new Map<string, Touch>();
  const pods = tableChanges(before.pods, after.pods).flatMap(bothOf);
  for (const [service, own] of podsByService(after, pods)) touched.set(service, own);
  const services = tableChanges(before.services, after.services).map(({ key }) => key);
  const slices = tableChanges(before.endpointSlices, after.endpointSlices)
    .flatMap(bothOf)
    .map(({ metadata }) => keyFor(metadata.namespace, metadata.labels[serviceNameLabel] ?? ''));
  const nodes = tableChanges(before.nodes, after.nodes).flatMap(bothOf);
  const onNodes = nodes.flatMap(({ metadata }) => rowsMarked(after.pods, nodeMark(metadata.name)));
  for (const key of [...services, ...slices, ...podsByService(after, onNodes).keys()]) touched.set(key, 'all');
  return [...touched].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
}

/** Pods with the same labels have the same Services: a Deployment's Pods are asked for once. */
function podsByService(cluster: Cluster, pods: readonly Pod[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const alike = grouped(pods, ({ metadata }) => JSON.stringify([metadata.namespace, metadata.labels]));
  for (const same of alike.values()) {
    for (const service of same.slice(0, 1).flatMap((pod) => selectingServices(cluster, pod))) {
      const own = found.get(keyOf(service)) ?? new Set();
      for (const pod of same) own.add(keyOf(pod));
      found.set(keyOf(service), own);
    }
  }
  return found;
}

function bothOf<T>({ before, after }: RowChange<T>): readonly T[] {
  return [before, after].flatMap((one) => (one === undefined ? [] : [one]));
}
