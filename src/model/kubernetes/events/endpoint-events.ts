import type { Event } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { grouped } from '../grouped.ts';
import type { EndpointSlice, SliceEndpoint } from '../objects/endpoint-slice.ts';
import { isReadyEndpoint, serviceNameLabel } from '../objects/endpoint-slice.ts';
import { keyFor } from '../objects/object.ts';
import { row, tableChanges } from '../table.ts';
import { listed, plural } from '../text/listed.ts';

/** What became of Services' endpoints, from one state of their slices to the next (R20). */
export function endpointEvents(before: Cluster, after: Cluster): readonly Event[] {
  const changes = tableChanges(before.endpointSlices, after.endpointSlices);
  const byService = grouped(changes, (change) => serviceKey(change.after ?? change.before));
  return [...byService].flatMap(([key, changed]) => {
    const name = key.slice(key.indexOf('/') + 1);
    if (row(after.services, key) === undefined && row(before.services, key) !== undefined) {
      return [told(`the EndpointSlices that were made for the Service ${name} go with it`, ['R80'])];
    }
    const old = endpointsOf(changed.map((change) => change.before));
    const now = endpointsOf(changed.map((change) => change.after));
    if (old.size === 0 && now.size === 0) {
      return [
        told(`the Service ${name} selects no Pod that has an IP, so its EndpointSlice is empty`, ['R21', 'R22', 'R28']),
      ];
    }
    return differences(name, old, now);
  });
}

function differences(
  name: string,
  old: ReadonlyMap<string, SliceEndpoint>,
  now: ReadonlyMap<string, SliceEndpoint>,
): readonly Event[] {
  const groups = new Map<
    string,
    { ips: string[]; rules: readonly string[]; tell: (ips: string, count: number) => string }
  >();
  const add = (ip: string, kind: Kind) => {
    const group = groups.get(kind.id) ?? { ips: [], rules: kind.rules, tell: kind.tell };
    group.ips.push(ip);
    groups.set(kind.id, group);
  };
  for (const ip of old.keys()) {
    if (!now.has(ip)) add(ip, left(name));
  }
  for (const [ip, endpoint] of now) {
    const kind = changeOf(name, old.get(ip), endpoint);
    if (kind !== undefined) add(ip, kind);
  }
  return [...groups.values()].map(({ ips, rules, tell }) => told(tell(listed(ips), ips.length), rules));
}

interface Kind {
  readonly id: string;
  readonly rules: readonly string[];
  readonly tell: (ips: string, count: number) => string;
}

function left(name: string): Kind {
  return {
    id: 'left',
    rules: ['R22'],
    tell: (ips, n) =>
      `${ips} ${plural(n, 'leaves', 'leave')} the EndpointSlices of ${name}: only Pods that it selects and that still exist are listed`,
  };
}

function changeOf(name: string, old: SliceEndpoint | undefined, now: SliceEndpoint): Kind | undefined {
  const ready = isReadyEndpoint(now);
  const { serving, terminating } = now.conditions;
  const wasReady = old !== undefined && isReadyEndpoint(old);
  const where = `of the Service ${name}`;
  if (ready && !wasReady) {
    if (serving === false) {
      return {
        id: 'published',
        rules: ['R24'],
        tell: (ips, n) =>
          `${ips} ${plural(n, 'counts as a ready endpoint', 'count as ready endpoints')} ${where} without being ready, as publishNotReadyAddresses is true`,
      };
    }
    if (old === undefined) {
      return {
        id: 'selected',
        rules: ['R21', 'R23'],
        tell: (ips, n) =>
          `${ips} ${plural(n, 'is a ready endpoint', 'are ready endpoints')} ${where}: it selects the ${plural(n, 'Pod, which is', 'Pods, which are')} ready`,
      };
    }
    return {
      id: 'ready',
      rules: ['R23'],
      tell: (ips, n) =>
        `${ips} ${plural(n, 'is a ready endpoint', 'are ready endpoints')} ${where} now that the ${plural(n, 'Pod is', 'Pods are')} ready`,
    };
  }
  if (old === undefined) {
    return {
      id: 'joined',
      rules: ['R22', 'R23'],
      tell: (ips, n) =>
        `${ips} ${plural(n, 'joins', 'join')} the EndpointSlices of ${name} as not ready: the ${plural(n, 'Pod has an IP', 'Pods have IPs')} but ${plural(n, 'is', 'are')} not ready`,
    };
  }
  if (wasReady && !ready) {
    if (terminating === true) {
      return {
        id: 'ending',
        rules: ['R25'],
        tell: (ips, n) =>
          `${ips} ${plural(n, 'is no longer a ready endpoint', 'are no longer ready endpoints')} ${where}: the ${plural(n, 'Pod is', 'Pods are')} terminating, though still serving`,
      };
    }
    return {
      id: 'unready',
      rules: ['R23'],
      tell: (ips, n) =>
        `${ips} ${plural(n, 'stays', 'stay')} in the EndpointSlices of ${name} but ${plural(n, 'is', 'are')} not ready any more`,
    };
  }
  if (terminating === true && old.conditions.terminating !== true) {
    return {
      id: 'terminating',
      rules: ['R25'],
      tell: (ips, n) => `${ips} ${plural(n, 'is marked', 'are marked')} terminating in the EndpointSlices of ${name}`,
    };
  }
  if (serving === false && old.conditions.serving === true) {
    return {
      id: 'not serving',
      rules: ['R25'],
      tell: (ips, n) => `${ips} no longer ${plural(n, 'serves', 'serve')}: the readiness probe fails`,
    };
  }
  return undefined;
}

function endpointsOf(slices: readonly (EndpointSlice | undefined)[]): ReadonlyMap<string, SliceEndpoint> {
  const endpoints = slices.flatMap((slice) => slice?.endpoints ?? []);
  return new Map(endpoints.flatMap((endpoint) => endpoint.addresses.map((ip) => [ip, endpoint] as const)));
}

function serviceKey(slice: EndpointSlice | undefined): string {
  return keyFor(slice?.metadata.namespace ?? '', slice?.metadata.labels[serviceNameLabel] ?? '');
}

function told(text: string, rules: readonly string[]): Event {
  return { text, rules, about: ['endpoints'] };
}
