import type { Event } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { grouped } from '../grouped.ts';
import type { EndpointSlice, SliceEndpoint } from '../objects/endpoint-slice.ts';
import { endpointsByIP, isMadeByHand, serviceNameLabel } from '../objects/endpoint-slice.ts';
import { keyFor } from '../objects/object.ts';
import { row, tableChanges } from '../table.ts';
import { listed } from '../text/listed.ts';
import { endpointChange } from './endpoint-change.ts';

/** What became of Services' endpoints, from one state of the slices that the controller writes to the next (R20). */
export function endpointEvents(before: Cluster, after: Cluster): readonly Event[] {
  const changes = tableChanges(before.endpointSlices, after.endpointSlices).filter((change) => {
    const slice = change.after ?? change.before;
    return slice !== undefined && !isMadeByHand(slice);
  });
  const byService = grouped(changes, (change) => serviceKey(change.after ?? change.before));
  return [...byService].flatMap(([key, changed]) => {
    const name = key.slice(key.indexOf('/') + 1);
    if (row(after.services, key) === undefined && row(before.services, key) !== undefined) {
      return [told(`the EndpointSlices that were made for the Service ${name} go with it`, ['R80'])];
    }
    const old = endpointsByIP(changed.map((change) => change.before));
    const now = endpointsByIP(changed.map((change) => change.after));
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
  const all = [...new Set([...old.keys(), ...now.keys()])].flatMap((ip) => {
    const change = endpointChange(name, old.get(ip), now.get(ip));
    return change === undefined ? [] : [{ ip, change }];
  });
  return [...grouped(all, ({ change }) => change.id).values()].flatMap((same) =>
    same
      .slice(0, 1)
      .map(({ change: { rules, tell } }) => told(tell(listed(same.map(({ ip }) => ip)), same.length), rules)),
  );
}

function serviceKey(slice: EndpointSlice | undefined): string {
  return keyFor(slice?.metadata.namespace ?? '', slice?.metadata.labels[serviceNameLabel] ?? '');
}

function told(text: string, rules: readonly string[]): Event {
  return { text, rules, about: ['endpoints'] };
}
