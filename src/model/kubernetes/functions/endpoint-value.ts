import type { Value } from '../../model.ts';
import type { EndpointSlice } from '../objects/endpoint-slice.ts';
import { isReadyEndpoint, isServingEndpoint } from '../objects/endpoint-slice.ts';

/** The endpoints of a slice as claims see them, one an address. */
export function endpointValues(slice: EndpointSlice): readonly { readonly [field: string]: Value }[] {
  const ports = slice.ports.flatMap(({ port }) => (port === undefined ? [] : [port]));
  return slice.endpoints.flatMap((endpoint) =>
    endpoint.addresses.map((ip) => ({
      ip,
      hostname: endpoint.hostname ?? null,
      ready: isReadyEndpoint(endpoint),
      serving: isServingEndpoint(endpoint),
      terminating: endpoint.conditions.terminating ?? false,
      ports,
    })),
  );
}
