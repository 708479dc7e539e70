import type { Cluster } from '../cluster.ts';
import { slicesOf } from '../dns/find-hosts.ts';
import { compareIPs } from '../net/ip.ts';
import type { EndpointSlice, SliceEndpoint } from '../objects/endpoint-slice.ts';
import { isReadyEndpoint, isServingEndpoint } from '../objects/endpoint-slice.ts';
import type { Service, ServicePort } from '../objects/service.ts';

/** An endpoint that kube-proxy can lead a connection to. */
export interface Choice {
  readonly address: string;
  readonly port: number;
  readonly terminating: boolean;
}

/**
 * The endpoint that kube-proxy leads a connection to: a ready one, or where none is ready one that still serves while it
 * ends (R77); here, the lowest address of the family that was dialled.
 * @param again the address to take where it is still on offer, for a client that sticks to it
 */
export function chooseEndpoint(
  cluster: Cluster,
  service: Service,
  port: ServicePort,
  family: string,
  again: string | undefined,
): Choice | undefined {
  const slices = slicesOf(cluster, service).filter(({ addressType }) => addressType === family);
  const isEnding = (endpoint: SliceEndpoint) => isServingEndpoint(endpoint) && endpoint.conditions.terminating === true;
  const ready = offered(slices, port.name, isReadyEndpoint);
  const choices = ready.length > 0 ? ready : offered(slices, port.name, isEnding);
  return choices.find(({ address }) => address === again) ?? choices[0];
}

function offered(
  slices: readonly EndpointSlice[],
  portName: string,
  wanted: (endpoint: SliceEndpoint) => boolean,
): readonly Choice[] {
  return slices
    .flatMap((slice) => {
      const port = slice.ports.find(({ name, protocol }) => name === portName && (protocol || 'TCP') === 'TCP')?.port;
      if (port === undefined) return [];
      return slice.endpoints
        .filter(wanted)
        .flatMap(({ addresses, conditions }) =>
          addresses.slice(0, 1).map((address) => ({ address, port, terminating: conditions.terminating ?? false })),
        );
    })
    .sort((a, b) => compareIPs(a.address, b.address));
}
