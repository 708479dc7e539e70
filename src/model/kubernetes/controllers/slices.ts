import { sameData } from '../api/json.ts';
import { uidOf } from '../api/uid.ts';
import type { Cluster } from '../cluster.ts';
import type { EndpointSlice } from '../objects/endpoint-slice.ts';
import { controllerName, isMadeByHand, managedByLabel, serviceNameLabel } from '../objects/endpoint-slice.ts';
import { serviceMark } from '../objects/marks.ts';
import { oldestFirst } from '../objects/meta.ts';
import { keyOf } from '../objects/object.ts';
import type { Pod } from '../objects/pod.ts';
import type { Service } from '../objects/service.ts';
import { isHeadless } from '../objects/service.ts';
import { row, rowsMarked, withRows, withoutRows } from '../table.ts';
import { fiveLetters } from '../text/letters.ts';
import { timestamp } from '../text/time.ts';
import type { SliceContent } from './desired-slices.ts';
import { desiredSlices } from './desired-slices.ts';
import { selectedPods } from './selection.ts';
import { touchedServices } from './touched-services.ts';

/** Writes the slices of the Services that a change bears on (R20), and drops those whose Service is gone (R80). */
export function reconcileSlices(before: Cluster, cluster: Cluster): Cluster {
  let next = cluster;
  for (const key of touchedServices(before, cluster)) {
    const service = row(next.services, key);
    const slices = oldestFirst(rowsMarked(next.endpointSlices, serviceMark(key))).filter((one) => !isMadeByHand(one));
    if (service === undefined || !hasSlices(service)) next = dropSlices(next, slices);
    else next = reconcileService(next, service, slices, oldestFirst(selectedPods(next, service)));
  }
  return next;
}

/** Without a selector the controller writes nothing: such a Service's slices are made by hand (R29). */
function hasSlices(service: Service): boolean {
  return service.spec.type !== 'ExternalName' && Object.keys(service.spec.selector).length > 0;
}

function reconcileService(
  cluster: Cluster,
  service: Service,
  slices: readonly EndpointSlice[],
  pods: readonly Pod[],
): Cluster {
  const wanted = desiredSlices(service, pods);
  const labels = sliceLabels(service);
  let made = cluster.made;
  const changed: EndpointSlice[] = [];
  for (const [i, content] of wanted.entries()) {
    const old = slices[i];
    if (old === undefined) {
      changed.push(newSlice(service, content, labels, made, cluster.now));
      made += 1;
    } else if (!sameContent(old, content, labels)) {
      changed.push({ ...old, ...content, metadata: { ...old.metadata, labels } });
    }
  }
  const next = dropSlices(cluster, slices.slice(wanted.length));
  if (changed.length === 0) return next;
  return {
    ...next,
    made,
    endpointSlices: withRows(
      next.endpointSlices,
      changed.map((slice) => [keyOf(slice), slice] as const),
    ),
  };
}

function sameContent(slice: EndpointSlice, content: SliceContent, labels: Record<string, string>): boolean {
  const { addressType, endpoints, ports, metadata } = slice;
  return sameData({ addressType, endpoints, ports }, content) && sameData(metadata.labels, labels);
}

/** A slice carries its Service's labels, whose it is, who keeps it, and whether the Service is headless (R30). */
function sliceLabels(service: Service): Record<string, string> {
  return {
    ...service.metadata.labels,
    [managedByLabel]: controllerName,
    [serviceNameLabel]: service.metadata.name,
    ...(isHeadless(service) || service.spec.clusterIP === '' ? { 'service.kubernetes.io/headless': '' } : {}),
  };
}

function newSlice(
  service: Service,
  content: SliceContent,
  labels: Record<string, string>,
  serial: number,
  now: number,
): EndpointSlice {
  const { name, namespace, uid } = service.metadata;
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      name: `${name}-${fiveLetters(`${name} ${serial}`)}`,
      generateName: `${name}-`,
      namespace,
      labels,
      annotations: {},
      uid: uidOf(serial),
      creationTimestamp: timestamp(now),
      ownerReferences: [{ apiVersion: 'v1', kind: 'Service', name, uid, controller: true, blockOwnerDeletion: true }],
      finalizers: [],
      resourceVersion: '',
    },
    ...content,
  };
}

function dropSlices(cluster: Cluster, slices: readonly EndpointSlice[]): Cluster {
  if (slices.length === 0) return cluster;
  return { ...cluster, endpointSlices: withoutRows(cluster.endpointSlices, slices.map(keyOf)) };
}
