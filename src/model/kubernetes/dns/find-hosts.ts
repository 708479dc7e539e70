import type { Cluster } from '../cluster.ts';
import type { EndpointSlice } from '../objects/endpoint-slice.ts';
import { isReadyEndpoint } from '../objects/endpoint-slice.ts';
import { serviceMark } from '../objects/marks.ts';
import { oldestFirst } from '../objects/meta.ts';
import { keyOf } from '../objects/object.ts';
import type { Service } from '../objects/service.ts';
import { isHeadless, virtualIPs } from '../objects/service.ts';
import { rowsMarked } from '../table.ts';
import type { ServicePart } from './dns-name.ts';
import { endpointLabel } from './endpoint-label.ts';
import type { Host } from './host.ts';

/** The slices of a Service: those that carry its name in their label, whatever they are called (R29). */
export function slicesOf(cluster: Cluster, service: Service): readonly EndpointSlice[] {
  return oldestFirst(rowsMarked(cluster.endpointSlices, serviceMark(keyOf(service))));
}

/** Whether the server is told to leave a Service out, as it has a cluster IP and nothing ready behind it (R38). */
export function isLeftOut(cluster: Cluster, service: Service): boolean {
  if (!cluster.settings.ignoreEmptyService || isHeadless(service)) return false;
  return !slicesOf(cluster, service).some(({ endpoints }) => endpoints.some(isReadyEndpoint));
}

/** What DNS finds behind a Service's name or a part of it: the cluster IP, or the ready endpoints (R36, R40, R47). */
export function findHosts(cluster: Cluster, service: Service, part?: ServicePart): readonly Host[] {
  const { name, namespace } = service.metadata;
  if (isHeadless(service) || (part !== undefined && 'endpoint' in part)) {
    return slicesOf(cluster, service).flatMap((slice) => endpointHosts(cluster, [name, namespace, 'svc'], slice, part));
  }
  const ports = service.spec.ports.length > 0 ? service.spec.ports : [noPort];
  return ports
    .filter((port) => isPort(part, port.name, port.protocol))
    .flatMap((port) => virtualIPs(service).map((ip) => ({ ip, port: port.port, owner: [name, namespace, 'svc'] })));
}

/** Stands for the ports of what declares none: a name that asks for a protocol does not ask for it (R52). */
const noPort = { name: '', protocol: 'none', port: -1 };

function endpointHosts(
  cluster: Cluster,
  service: readonly string[],
  slice: EndpointSlice,
  part?: ServicePart,
): readonly Host[] {
  const ports = slice.ports.length > 0 ? slice.ports : [noPort];
  return slice.endpoints.filter(isReadyEndpoint).flatMap((endpoint) =>
    endpoint.addresses.flatMap((ip) => {
      const label = endpointLabel(endpoint, ip, cluster.settings.endpointPodNames);
      if (part !== undefined && 'endpoint' in part && part.endpoint !== label.toLowerCase()) return [];
      return ports
        .filter((port) => isPort(part, port.name, port.protocol))
        .map((port) => ({ ip, port: port.port ?? -1, owner: [label, ...service] }));
    }),
  );
}

/** Whether a name that asks for a port asks for this one; a name that asks for none takes all, unnamed ones too (R51). */
function isPort(part: ServicePart | undefined, name: string, protocol: string): boolean {
  if (part === undefined || 'endpoint' in part) return true;
  const isName = part.port === '' || part.port === name.toLowerCase();
  return isName && (part.protocol === '' || part.protocol === (protocol || 'TCP').toLowerCase());
}
