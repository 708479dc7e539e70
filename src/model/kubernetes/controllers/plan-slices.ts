import { sameData } from '../api/json.ts';
import type { EndpointSlice, SliceEndpoint } from '../objects/endpoint-slice.ts';
import { grouped } from '../grouped.ts';
import type { EndpointGroup } from './desired-endpoints.ts';
import { fillSlices } from './fill-slices.ts';
import type { SliceContent } from './new-slice.ts';
import { portsId } from './target-ports.ts';

/** What is to be done to the slices of a Service. */
export interface SlicePlan {
  readonly written: readonly EndpointSlice[];
  readonly made: readonly SliceContent[];
  readonly dropped: readonly EndpointSlice[];
}

/**
 * What is to be done to the slices of one family so that they say what is wanted: each set of ports has slices of its own
 * (R32), and where there would be none at all, one empty slice stands in (R28). A slice to be dropped becomes the one to
 * be made where there are both, so that it keeps its name.
 * @param slices the family's slices as they are, oldest first
 * @param wanted the endpoints of the Pods that are looked at, by their ports
 * @param isLookedAt whether an endpoint is of such a Pod; the others stay as they are
 * @param labels the labels that each of them should have (R30)
 * @param most how many endpoints a slice may hold
 */
export function planSlices(
  family: string,
  slices: readonly EndpointSlice[],
  wanted: ReadonlyMap<string, EndpointGroup>,
  isLookedAt: (endpoint: SliceEndpoint) => boolean,
  labels: Record<string, string>,
  most: number,
): SlicePlan {
  const byPorts = grouped(slices, ({ ports }) => portsId(ports));
  const isStale = ({ metadata }: EndpointSlice) => !sameData(metadata.labels, labels);
  const written: EndpointSlice[] = [];
  const made: SliceContent[] = [];
  const dropped = slices.filter(({ endpoints, ports }) => endpoints.length === 0 && !wanted.has(portsId(ports)));
  for (const id of new Set([...byPorts.keys(), ...wanted.keys()])) {
    const { ports, endpoints } = wanted.get(id) ?? { ports: [], endpoints: [] };
    const own = (byPorts.get(id) ?? []).filter((slice) => !dropped.includes(slice));
    const filled = fillSlices(own, endpoints, isLookedAt, isStale, most);
    written.push(...filled.written);
    dropped.push(...filled.emptied);
    made.push(...filled.added.map((part): SliceContent => ({ addressType: family, endpoints: part, ports })));
  }
  if (made.length === 0 && dropped.length === slices.length) {
    const [only, ...more] = dropped;
    if (only !== undefined && more.length === 0 && isPlaceholder(only) && !isStale(only)) dropped.pop();
    else made.push({ addressType: family, endpoints: [], ports: [] });
  }
  const renewed = dropped.slice(0, made.length).map((slice, i): EndpointSlice => ({ ...slice, ...made[i] }));
  return {
    written: [...written, ...renewed].map((slice) => ({ ...slice, metadata: { ...slice.metadata, labels } })),
    made: made.slice(renewed.length),
    dropped: dropped.slice(renewed.length),
  };
}

function isPlaceholder({ endpoints, ports }: EndpointSlice): boolean {
  return endpoints.length === 0 && ports.length === 0;
}
