import type { Cluster } from '../cluster.ts';
import { grouped } from '../grouped.ts';
import { serviceNameLabel } from '../objects/endpoint-slice.ts';
import { keyFor, keyOf } from '../objects/object.ts';
import { nodeMark } from '../objects/marks.ts';
import type { RowChange } from '../table.ts';
import { rowsMarked, tableChanges } from '../table.ts';
import { selectingServices } from './selection.ts';

/**
 * The keys, in their order, of the Services whose slices a change can bear on: those that changed, those that select or
 * selected a Pod that changed or whose Node did, and those whose name a slice that changed has or had in its label.
 */
export function touchedServices(before: Cluster, after: Cluster): readonly string[] {
  const services = tableChanges(before.services, after.services).map(({ key }) => key);
  const slices = tableChanges(before.endpointSlices, after.endpointSlices)
    .flatMap(bothOf)
    .map(({ metadata }) => keyFor(metadata.namespace, metadata.labels[serviceNameLabel] ?? ''));
  // Pods with the same labels have the same Services: a Deployment's Pods are asked for once.
  const onNodes = tableChanges(before.nodes, after.nodes)
    .flatMap(bothOf)
    .map(({ metadata }) => metadata.name);
  const moved = onNodes.flatMap((name) => rowsMarked(after.pods, nodeMark(name)));
  const changed = [...tableChanges(before.pods, after.pods).flatMap(bothOf), ...moved];
  const pods = grouped(changed, ({ metadata }) => JSON.stringify([metadata.namespace, metadata.labels]));
  const selecting = [...pods.values()].flatMap((same) =>
    same.slice(0, 1).flatMap((pod) => selectingServices(after, pod).map(keyOf)),
  );
  return [...new Set([...services, ...slices, ...selecting])].sort();
}

function bothOf<T>({ before, after }: RowChange<T>): readonly T[] {
  return [before, after].flatMap((one) => (one === undefined ? [] : [one]));
}
