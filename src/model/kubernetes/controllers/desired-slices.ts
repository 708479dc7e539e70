import { ipFamily } from '../net/ip.ts';
import type { EndpointSlice, SliceEndpoint, SlicePort } from '../objects/endpoint-slice.ts';
import type { Pod } from '../objects/pod.ts';
import { isReady, isTerminating, podIPs } from '../objects/pod.ts';
import type { Service, ServicePort } from '../objects/service.ts';

/** How many endpoints a slice holds at most (R31). */
const sliceSize = 100;

/** What a slice says, before it has a name. */
export type SliceContent = Pick<EndpointSlice, 'addressType' | 'endpoints' | 'ports'>;

/**
 * What the slices of a Service with a selector say: every selected Pod that has an IP and has not ended (R22), by
 * family (R27) and by the ports that it has (R32); one empty slice a family where there is none (R28).
 */
export function desiredSlices(service: Service, selected: readonly Pod[]): readonly SliceContent[] {
  const members = selected.filter((pod) => !['Failed', 'Succeeded'].includes(pod.status.phase));
  const families = service.spec.ipFamilies.length > 0 ? service.spec.ipFamilies : ['IPv4'];
  return families.flatMap((addressType) => {
    const groups = new Map<string, { ports: SlicePort[]; endpoints: SliceEndpoint[] }>();
    for (const pod of members) {
      const addresses = podIPs(pod).filter((ip) => ipFamily(ip) === addressType);
      if (addresses.length === 0) continue;
      const ports = service.spec.ports.flatMap((port) => slicePort(port, pod));
      const group = groups.get(JSON.stringify(ports)) ?? { ports, endpoints: [] };
      group.endpoints.push(endpointOf(service, pod, addresses));
      groups.set(JSON.stringify(ports), group);
    }
    if (groups.size === 0) return [{ addressType, endpoints: [], ports: [] }];
    return [...groups.values()].flatMap(({ ports, endpoints }) =>
      chunks(endpoints).map((part) => ({ addressType, endpoints: part, ports })),
    );
  });
}

/** Serving is the Pod's Ready condition; ready also needs that nobody has asked it to end, unless told otherwise (R23, R24, R25). */
function endpointOf(service: Service, pod: Pod, addresses: string[]): SliceEndpoint {
  const { name, namespace, uid } = pod.metadata;
  const serving = isReady(pod);
  const terminating = isTerminating(pod);
  const ready = service.spec.publishNotReadyAddresses || (serving && !terminating);
  const { hostname, subdomain, nodeName } = pod.spec;
  return {
    addresses,
    conditions: { ready, serving, terminating },
    hostname: hostname !== '' && subdomain === service.metadata.name ? hostname : undefined, // R26
    nodeName: nodeName === '' ? undefined : nodeName,
    targetRef: { kind: 'Pod', namespace, name, uid },
  };
}

/** The port of a Pod that a Service port leads to: a number as it is, a name as the Pod's containers declare it (R32). */
function slicePort(port: ServicePort, pod: Pod): readonly SlicePort[] {
  const protocol = port.protocol || 'TCP';
  const target = port.targetPort || port.port;
  const number = typeof target === 'number' ? target : namedPort(pod, target, protocol);
  if (number === undefined) return [];
  return [{ name: port.name, protocol, port: number, appProtocol: port.appProtocol }];
}

function namedPort(pod: Pod, name: string, protocol: string): number | undefined {
  const helpers = pod.spec.initContainers.filter(({ restartPolicy }) => restartPolicy === 'Always');
  return [...pod.spec.containers, ...helpers]
    .flatMap(({ ports }) => ports)
    .find((port) => port.name === name && (port.protocol || 'TCP') === protocol)?.containerPort;
}

function chunks(endpoints: SliceEndpoint[]): SliceEndpoint[][] {
  const count = Math.ceil(endpoints.length / sliceSize);
  return Array.from({ length: count }, (_, i) => endpoints.slice(i * sliceSize, (i + 1) * sliceSize));
}
