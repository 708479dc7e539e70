import { sameData } from '../api/json.ts';
import type { EndpointSlice, SliceEndpoint } from '../objects/endpoint-slice.ts';

/** What becomes of slices with the same ports. */
export interface Filled {
  /** Slices that now say something else, under their old names. */
  readonly written: readonly EndpointSlice[];
  /** Slices that are left without an endpoint. */
  readonly emptied: readonly EndpointSlice[];
  /** The endpoints of slices to be made, a list each. */
  readonly added: readonly SliceEndpoint[][];
}

/**
 * Brings slices to what is wanted with few writes, and never evens them out (R31). Endpoints that are gone leave their
 * slice and those that changed do so in their place. New ones go to slices that are written anyway, the fullest first, then,
 * if all that are left fit into one slice, to the one that they fill best, and otherwise to new slices.
 * @param wanted the endpoints of the Pods that are looked at, as they should be
 * @param isLookedAt whether an endpoint is of such a Pod; the others stay as they are
 * @param isStale whether a slice has to be written whatever its endpoints are
 * @param most how many endpoints a slice may hold
 */
export function fillSlices(
  slices: readonly EndpointSlice[],
  wanted: readonly SliceEndpoint[],
  isLookedAt: (endpoint: SliceEndpoint) => boolean,
  isStale: (slice: EndpointSlice) => boolean,
  most: number,
): Filled {
  const missing = new Map(wanted.map((endpoint) => [identity(endpoint), endpoint]));
  const written: EndpointSlice[] = [];
  const untouched: EndpointSlice[] = [];
  const emptied: EndpointSlice[] = [];
  for (const slice of slices) {
    if (!isStale(slice) && !slice.endpoints.some(isLookedAt)) {
      untouched.push(slice);
      continue;
    }
    const endpoints = slice.endpoints.flatMap((old) => (isLookedAt(old) ? take(missing, identity(old)) : [old]));
    const isSame = !isStale(slice) && sameData(endpoints, slice.endpoints);
    if (isSame) untouched.push(slice);
    else if (endpoints.length === 0) emptied.push(slice);
    else written.push({ ...slice, endpoints });
  }
  written.sort((a, b) => b.endpoints.length - a.endpoints.length);
  const left = [...missing.values()];
  for (const [i, slice] of written.entries()) {
    const room = Math.max(0, most - slice.endpoints.length);
    written[i] = { ...slice, endpoints: [...slice.endpoints, ...left.splice(0, room)] };
  }
  const added: SliceEndpoint[][] = [];
  while (left.length > 0) {
    const slice = left.length < most ? bestFilled(untouched, left.length, most) : undefined;
    if (slice === undefined) added.push(left.splice(0, most));
    else written.push({ ...slice, endpoints: [...slice.endpoints, ...left.splice(0)] });
  }
  return { written, emptied, added };
}

/** What makes an endpoint the same endpoint, whatever its conditions, and whichever Pod of that name and address it is. */
function identity({ addresses, hostname, targetRef }: SliceEndpoint): string {
  return [addresses.join(), hostname, targetRef?.namespace, targetRef?.name].join(' ');
}

function take(missing: Map<string, SliceEndpoint>, id: string): readonly SliceEndpoint[] {
  const found = missing.get(id);
  missing.delete(id);
  return found === undefined ? [] : [found];
}

/** The slice that is fullest once so many endpoints are added, among those that have room for all of them. */
function bestFilled(slices: readonly EndpointSlice[], count: number, most: number): EndpointSlice | undefined {
  const fitting = slices.filter(({ endpoints }) => endpoints.length + count <= most);
  return fitting.reduce<EndpointSlice | undefined>(
    (best, slice) => (best === undefined || slice.endpoints.length > best.endpoints.length ? slice : best),
    undefined,
  );
}
