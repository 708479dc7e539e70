import type { Event } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import type { EndpointSlice, SliceEndpoint } from '../objects/endpoint-slice.ts';
import { endpointsByIP, isMadeByHand, isReadyEndpoint, serviceNameLabel } from '../objects/endpoint-slice.ts';
import type { RowChange } from '../table.ts';
import { tableChanges } from '../table.ts';
import { listed, plural } from '../text/listed.ts';

/** What became of EndpointSlices that were made by hand; of their endpoints nothing is known but what they say (R29). */
export function handmadeSliceEvents(before: Cluster, after: Cluster): readonly Event[] {
  return tableChanges(before.endpointSlices, after.endpointSlices).flatMap((change) => {
    const slice = change.after ?? change.before;
    return slice !== undefined && isMadeByHand(slice) ? sliceEvents(slice, change) : [];
  });
}

function sliceEvents(slice: EndpointSlice, { before, after }: RowChange<EndpointSlice>): readonly Event[] {
  const service = slice.metadata.labels[serviceNameLabel];
  const by = `the EndpointSlice ${slice.metadata.name}, made by hand,`;
  if (service === undefined || service === '')
    return [told(`${by} has no label ${serviceNameLabel}, so its endpoints belong to no Service`)];
  const old = endpointsByIP([before]);
  const now = endpointsByIP([after]);
  if (old.size === 0 && now.size === 0) return [told(`${by} lists no endpoint for ${service}`)];
  const ips = [...now.keys()];
  const turned = (from: Readiness, to: Readiness) =>
    ips.filter((ip) => readiness(old.get(ip)) === from && readiness(now.get(ip)) === to);
  const slices = `the EndpointSlices of ${service}`;
  return [
    ...tell(
      [...old.keys()].filter((ip) => !now.has(ip)),
      (n) =>
        `${plural(n, 'leaves', 'leave')} ${slices}: ${by} no longer lists ${plural(n, 'this endpoint', 'these endpoints')}`,
    ),
    ...tell(
      turned('absent', 'ready'),
      (n) =>
        `${plural(n, 'joins', 'join')} ${slices} as ${plural(n, 'a ready endpoint', 'ready endpoints')}: ${by} lists ${plural(n, 'it', 'them')} under its label`,
    ),
    ...tell(
      turned('absent', 'unready'),
      (n) =>
        `${plural(n, 'joins', 'join')} ${slices} as ${plural(n, 'an endpoint that is', 'endpoints that are')} not ready: ${by} says so`,
    ),
    ...tell(
      turned('unready', 'ready'),
      (n) => `${plural(n, 'is a ready endpoint', 'are ready endpoints')} of ${service} now: ${by} says so`,
    ),
    ...tell(
      turned('ready', 'unready'),
      (n) =>
        `${plural(n, 'is an endpoint', 'are endpoints')} of ${service} that ${plural(n, 'is', 'are')} no longer ready: ${by} says so`,
    ),
  ];
}

type Readiness = 'absent' | 'ready' | 'unready';

function readiness(endpoint: SliceEndpoint | undefined): Readiness {
  if (endpoint === undefined) return 'absent';
  return isReadyEndpoint(endpoint) ? 'ready' : 'unready';
}

function tell(ips: readonly string[], text: (count: number) => string): readonly Event[] {
  return ips.length === 0 ? [] : [told(`${listed(ips)} ${text(ips.length)}`)];
}

function told(text: string): Event {
  return { text, rules: ['R29'], about: ['endpoints'] };
}
