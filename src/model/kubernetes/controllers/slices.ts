import type { Cluster } from '../cluster.ts';
import type { EndpointSlice, SliceEndpoint } from '../objects/endpoint-slice.ts';
import { isMadeByHand } from '../objects/endpoint-slice.ts';
import { serviceMark } from '../objects/marks.ts';
import { oldestFirst } from '../objects/meta.ts';
import { keyFor, keyOf } from '../objects/object.ts';
import type { Pod } from '../objects/pod.ts';
import type { Service } from '../objects/service.ts';
import { row, rowsMarked, withRows, withoutRows } from '../table.ts';
import { desiredEndpoints, familiesOf } from './desired-endpoints.ts';
import { newSlice, sliceLabels } from './new-slice.ts';
import type { SlicePlan } from './plan-slices.ts';
import { planSlices } from './plan-slices.ts';
import { selectedPods, selects } from './selection.ts';
import type { Touch } from './touched-services.ts';
import { touchedServices } from './touched-services.ts';

/** Writes the slices of the Services that a change bears on (R20), and drops those whose Service is gone (R80). */
export function reconcileSlices(before: Cluster, cluster: Cluster): Cluster {
  let next = cluster;
  for (const [key, touch] of touchedServices(before, cluster)) {
    const service = row(next.services, key);
    const slices = oldestFirst(rowsMarked(next.endpointSlices, serviceMark(key)));
    if (service === undefined) next = carryOut(next, { written: [], made: [], dropped: slices.filter(isOwned) });
    else if (isLookedAfter(service)) next = reconcileService(next, service, slices, touch);
  }
  return next;
}

/** Without a selector the controller writes nothing and leaves alone what is there; an ExternalName has no endpoints (R8, R29). */
function isLookedAfter(service: Service): boolean {
  return service.spec.type !== 'ExternalName' && Object.keys(service.spec.selector).length > 0;
}

/** Whether a slice is this very Service's, not one of that name that is gone (R30). */
function belongsTo(service: Service, slice: EndpointSlice): boolean {
  return slice.metadata.ownerReferences.some(({ kind, uid }) => kind === 'Service' && uid === service.metadata.uid);
}

/** A slice made by hand belongs to nobody, and stays when its Service goes (R80). */
function isOwned(slice: EndpointSlice): boolean {
  return !isMadeByHand(slice) || slice.metadata.ownerReferences.some(({ kind }) => kind === 'Service');
}

function reconcileService(cluster: Cluster, service: Service, all: readonly EndpointSlice[], touch: Touch): Cluster {
  const own = all.filter((slice) => !isMadeByHand(slice));
  const pods = touch === 'all' ? selectedPods(cluster, service) : touchedPods(cluster, service, touch);
  const families = familiesOf(service);
  const labels = sliceLabels(service);
  const most = cluster.settings.maxEndpointsPerSlice;
  const plans = families.map((family) => {
    const slices = own.filter((slice) => slice.addressType === family && belongsTo(service, slice));
    const wanted = desiredEndpoints(cluster, service, family, oldestFirst(pods));
    return planSlices(family, slices, wanted, isLookedAt(service, touch), labels, most);
  });
  const others = own.filter((slice) => !families.includes(slice.addressType) || !belongsTo(service, slice));
  // A Service that somebody has asked to delete gets no new slices, which would be in the way of those that clear up.
  const isEnding = service.metadata.deletionTimestamp !== undefined;
  const plan: SlicePlan = {
    written: plans.flatMap(({ written }) => written),
    made: isEnding ? [] : plans.flatMap(({ made }) => made),
    dropped: [...others, ...plans.flatMap(({ dropped }) => dropped)],
  };
  return carryOut(cluster, plan, service);
}

function touchedPods(cluster: Cluster, service: Service, keys: ReadonlySet<string>): readonly Pod[] {
  return [...keys].flatMap((key) => {
    const pod = row(cluster.pods, key);
    return pod !== undefined && selects(service, pod) ? [pod] : [];
  });
}

function isLookedAt({ metadata: { namespace } }: Service, touch: Touch): (endpoint: SliceEndpoint) => boolean {
  return touch === 'all' ? () => true : ({ targetRef }) => touch.has(keyFor(namespace, targetRef?.name ?? ''));
}

function carryOut(cluster: Cluster, { written, made, dropped }: SlicePlan, service?: Service): Cluster {
  const fresh =
    service === undefined ? [] : made.map((content, i) => newSlice(service, content, cluster.made + i, cluster.now));
  const rows = [...written, ...fresh].map((slice) => [keyOf(slice), slice] as const);
  if (rows.length + dropped.length === 0) return cluster;
  const left = withoutRows(cluster.endpointSlices, dropped.map(keyOf));
  return {
    ...cluster,
    made: cluster.made + fresh.length,
    endpointSlices: rows.length === 0 ? left : withRows(left, rows),
  };
}
