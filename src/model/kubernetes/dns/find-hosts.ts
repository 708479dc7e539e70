import type { Cluster } from '../cluster.ts';
import type { EndpointSlice, SliceEndpoint } from '../objects/endpoint-slice.ts';
import { isReadyEndpoint } from '../objects/endpoint-slice.ts';
import { serviceMark } from '../objects/marks.ts';
import { oldestFirst } from '../objects/meta.ts';
import { keyOf } from '../objects/object.ts';
import type { Service } from '../objects/service.ts';
import { isHeadless, virtualIPs } from '../objects/service.ts';
import { rowsMarked } from '../table.ts';
import type { ServicePart } from './dns-name.ts';

/** One address and port behind a name, with the name of the address itself, below the Service's namespace. */
export interface Host {
  readonly ip: string;
  /** -1 where there is no port: such a host has an address, but no SRV record (R52). */
  readonly port: number;
  /** The labels that an SRV record names the host by: the Service, or an endpoint of it (R45, R48, R49). */
  readonly owner: readonly string[];
}

/** The slices of a Service: those that carry its name in their label, whatever they are called (R29). */
export function slicesOf(cluster: Cluster, service: Service): readonly EndpointSlice[] {
  return oldestFirst(rowsMarked(cluster.endpointSlices, serviceMark(keyOf(service))));
}

/** What DNS finds behind a Service's name or a part of it: the cluster IP, or the ready endpoints (R36, R40, R47). */
export function findHosts(cluster: Cluster, service: Service, part?: ServicePart): readonly Host[] {
  const { name } = service.metadata;
  if (service.spec.type === 'ExternalName') return [];
  if (isHeadless(service) || (part !== undefined && 'endpoint' in part)) {
    return slicesOf(cluster, service).flatMap((slice) => endpointHosts(name, slice, part));
  }
  return service.spec.ports
    .filter((port) => isPort(part, port.name, port.protocol))
    .flatMap((port) => virtualIPs(service).map((ip) => ({ ip, port: port.port, owner: [name] })));
}

/** The label that names an endpoint: its hostname, or else its address with dashes (R45). */
function endpointLabel(endpoint: SliceEndpoint, address: string): string {
  if (endpoint.hostname !== undefined && endpoint.hostname !== '') return endpoint.hostname;
  const dashed = address.replaceAll(/[.:]/g, '-');
  return dashed.endsWith('-') ? `${dashed}0` : dashed;
}

function endpointHosts(service: string, slice: EndpointSlice, part?: ServicePart): readonly Host[] {
  const ports = slice.ports.length > 0 ? slice.ports : [{ name: '', protocol: '', port: -1 }];
  return slice.endpoints.filter(isReadyEndpoint).flatMap((endpoint) =>
    endpoint.addresses.flatMap((ip) => {
      const label = endpointLabel(endpoint, ip).toLowerCase();
      if (part !== undefined && 'endpoint' in part && part.endpoint !== label) return [];
      return ports
        .filter((port) => isPort(part, port.name, port.protocol))
        .map((port) => ({ ip, port: port.port ?? -1, owner: [label, service] }));
    }),
  );
}

/** Whether a name that asks for a port asks for this one; a name that asks for none takes all, unnamed ones too (R51). */
function isPort(part: ServicePart | undefined, name: string, protocol: string): boolean {
  if (part === undefined || 'endpoint' in part) return true;
  return part.port === name.toLowerCase() && part.protocol === (protocol || 'TCP').toLowerCase();
}
