import type { Cluster } from '../../cluster.ts';
import { slicesOf } from '../../dns/find-hosts.ts';
import { joinHostPort } from '../../net/host-port.ts';
import type { EndpointSlice, SliceEndpoint, SlicePort } from '../../objects/endpoint-slice.ts';
import { isMadeByHand, isReadyEndpoint } from '../../objects/endpoint-slice.ts';
import type { Service } from '../../objects/service.ts';

type Address = Pick<SliceEndpoint, 'hostname' | 'nodeName' | 'targetRef'> & { readonly ip: string };

/** Some addresses with the ports that all of them have. */
interface Subset {
  readonly addresses: readonly Address[];
  readonly notReadyAddresses: readonly Address[];
  readonly ports: readonly SlicePort[];
}

/** The old form of a Service's endpoints: what slices say, in one object under the Service's name. */
export interface Endpoints {
  readonly apiVersion: 'v1';
  readonly kind: 'Endpoints';
  readonly metadata: Service['metadata'];
  readonly subsets: readonly Subset[];
}

/**
 * The Endpoints of a Service, read off its slices of the first family; undefined where there are none: for an ExternalName,
 * and without a selector, as slices made by hand have no Endpoints beside them (R29).
 */
export function endpointsOf(cluster: Cluster, service: Service): Endpoints | undefined {
  const { metadata, spec } = service;
  if (spec.type === 'ExternalName' || Object.keys(spec.selector).length === 0) return undefined;
  const family = spec.ipFamilies[0] ?? 'IPv4';
  const slices = slicesOf(cluster, service).filter((slice) => !isMadeByHand(slice) && slice.addressType === family);
  const subsets = slices.map((slice) => subsetOf(slice, spec.publishNotReadyAddresses));
  return {
    apiVersion: 'v1',
    kind: 'Endpoints',
    metadata: { ...metadata, annotations: {} },
    subsets: subsets.filter(({ addresses, notReadyAddresses }) => addresses.length + notReadyAddresses.length > 0),
  };
}

/** Unlike a slice, Endpoints leave out what is terminating, unless not being ready does not matter. */
function subsetOf({ endpoints, ports }: EndpointSlice, publishesAll: boolean): Subset {
  const listed = endpoints.filter(({ conditions }) => publishesAll || conditions.terminating !== true);
  return {
    addresses: listed.filter(isReadyEndpoint).flatMap(addressOf),
    notReadyAddresses: listed.filter((endpoint) => !isReadyEndpoint(endpoint)).flatMap(addressOf),
    ports,
  };
}

function addressOf({ addresses: [ip], hostname, nodeName, targetRef }: SliceEndpoint): readonly Address[] {
  return ip === undefined ? [] : [{ ip, hostname, nodeName, targetRef }];
}

/** The ready addresses as `kubectl get endpoints` lists them: three with their ports, then how many more there are. */
export function endpointsText({ subsets }: Endpoints): string {
  if (subsets.length === 0) return '<none>';
  return placesText(
    subsets.flatMap(({ addresses, ports }) => {
      if (ports.length === 0) return addresses.map(({ ip }) => ip);
      return ports.flatMap(({ port = 0 }) => addresses.map(({ ip }) => joinHostPort(ip, port)));
    }),
  );
}

/** Three places, and how many more there are. */
export function placesText(places: readonly string[]): string {
  const more = places.length > 3 ? ` + ${places.length - 3} more...` : '';
  return `${places.slice(0, 3).join(',')}${more}`;
}
