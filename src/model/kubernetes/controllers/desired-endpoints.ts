import type { Cluster } from '../cluster.ts';
import { ipFamily } from '../net/ip.ts';
import { podIP } from '../net/pod-ip.ts';
import type { SliceEndpoint, SlicePort } from '../objects/endpoint-slice.ts';
import { zoneOf } from '../objects/node.ts';
import { keyFor } from '../objects/object.ts';
import type { Pod } from '../objects/pod.ts';
import { isReady, isTerminating, podIPs } from '../objects/pod.ts';
import type { Service } from '../objects/service.ts';
import { isHeadless } from '../objects/service.ts';
import { row } from '../table.ts';
import { isOnKnownNode } from './nodes.ts';
import { targetPorts } from './target-ports.ts';

/** Endpoints of one family that have the same ports: what one set of slices says (R27, R32). */
export interface EndpointGroup {
  readonly ports: SlicePort[];
  readonly endpoints: SliceEndpoint[];
}

/**
 * The families that a Service has slices for (R27). Where nobody has filled them in, its cluster IP tells; without one it
 * may be either.
 */
export function familiesOf(service: Service): readonly string[] {
  const { ipFamilies, clusterIP } = service.spec;
  if (ipFamilies.length > 0) return ipFamilies;
  return isHeadless(service) || clusterIP === '' ? ['IPv4', 'IPv6'] : [ipFamily(clusterIP) ?? 'IPv4'];
}

/**
 * What the slices of one family have to say, by the ports that the endpoints have: every selected Pod that has an IP of
 * that family and has not ended, ready or not (R22). A Pod on a Node that the cluster does not know waits for it.
 */
export function desiredEndpoints(
  cluster: Cluster,
  service: Service,
  family: string,
  selected: readonly Pod[],
): ReadonlyMap<string, EndpointGroup> {
  const groups = new Map<string, EndpointGroup>();
  const portsOf = targetPorts(service);
  for (const pod of selected) {
    if (pod.status.phase === 'Failed' || pod.status.phase === 'Succeeded') continue;
    if (!isOnKnownNode(cluster, pod) && !service.spec.publishNotReadyAddresses) continue;
    const addresses = podIPs(pod)
      .map(podIP)
      .filter((ip) => (ipFamily(ip) === 'IPv6') === (family === 'IPv6'));
    if (addresses.length === 0) continue;
    const { id, ports } = portsOf(pod.spec);
    const group = groups.get(id) ?? { ports, endpoints: [] };
    group.endpoints.push(endpointOf(cluster, service, pod, addresses));
    groups.set(id, group);
  }
  return groups;
}

/** Serving is the Pod's Ready condition; ready also needs that nobody has asked it to end, unless told otherwise (R23, R24, R25). */
function endpointOf(cluster: Cluster, service: Service, pod: Pod, addresses: string[]): SliceEndpoint {
  const { name, namespace, uid } = pod.metadata;
  const serving = isReady(pod);
  const terminating = isTerminating(pod);
  const ready = service.spec.publishNotReadyAddresses || (serving && !terminating);
  const { hostname, subdomain, nodeName } = pod.spec;
  const node = nodeName === '' ? undefined : row(cluster.nodes, keyFor('', nodeName));
  return {
    addresses,
    conditions: { ready, serving, terminating },
    hostname: hostname !== '' && subdomain === service.metadata.name ? hostname : undefined, // R26
    nodeName: nodeName === '' ? undefined : nodeName,
    zone: node === undefined ? undefined : zoneOf(node),
    targetRef: { kind: 'Pod', namespace, name, uid },
  };
}
