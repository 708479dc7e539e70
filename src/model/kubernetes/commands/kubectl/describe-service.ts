import type { Cluster } from '../../cluster.ts';
import { slicesOf } from '../../dns/find-hosts.ts';
import { joinHostPort } from '../../net/host-port.ts';
import type { EndpointSlice } from '../../objects/endpoint-slice.ts';
import { isReadyEndpoint } from '../../objects/endpoint-slice.ts';
import { selectorText } from '../../objects/selector.ts';
import type { Service, ServicePort } from '../../objects/service.ts';
import { describeMeta } from './describe-meta.ts';
import { placesText } from './endpoints-object.ts';

const none = '<none>';

/** What `kubectl describe` says of a Service, a tab between a name and its value; events are not modelled. */
export function describeService(cluster: Cluster, service: Service): readonly string[] {
  const { spec } = service;
  const slices = slicesOf(cluster, service);
  return [
    ...describeMeta(service.metadata),
    `Selector:\t${selectorText(spec.selector) || none}`,
    `Type:\t${spec.type}`,
    ...optional('IP Family Policy', spec.ipFamilyPolicy),
    `IP Families:\t${spec.ipFamilies.join(',') || none}`,
    `IP:\t${spec.clusterIP}`,
    `IPs:\t${spec.clusterIPs.join(',') || none}`,
    ...optional('External IPs', spec.externalIPs.join(',')),
    ...optional('Desired LoadBalancer IP', spec.loadBalancerIP),
    ...optional('External Name', spec.externalName),
    ...spec.ports.flatMap((port) => portLines(port, slices)),
    `Session Affinity:\t${spec.sessionAffinity}`,
    ...optional('External Traffic Policy', spec.externalTrafficPolicy),
    ...optional('Internal Traffic Policy', spec.internalTrafficPolicy),
    ...optional('Traffic Distribution', spec.trafficDistribution ?? ''),
    ...(spec.healthCheckNodePort === 0 ? [] : [`HealthCheck NodePort:\t${spec.healthCheckNodePort}`]),
    ...optional('LoadBalancer Source Ranges', spec.loadBalancerSourceRanges.join(',')),
    `Events:\t${none}`,
  ];
}

function optional(name: string, value: string): readonly string[] {
  return value === '' ? [] : [`${name}:\t${value}`];
}

function portLines(port: ServicePort, slices: readonly EndpointSlice[]): readonly string[] {
  const name = port.name || '<unset>';
  return [
    `Port:\t${name}\t${port.port}/${port.protocol}`,
    `TargetPort:\t${port.targetPort ?? port.port}/${port.protocol}`,
    ...(port.nodePort === 0 ? [] : [`NodePort:\t${name}\t${port.nodePort}/${port.protocol}`]),
    `Endpoints:\t${placesOf(slices, port.name)}`,
  ];
}

/** The ready endpoints behind a port, the first address of each; the ports of slices are told apart by their names. */
function placesOf(slices: readonly EndpointSlice[], portName: string): string {
  if (slices.length === 0) return none;
  const places = slices.flatMap(({ ports, endpoints }) => {
    const ready = endpoints.filter(isReadyEndpoint).flatMap(({ addresses }) => addresses.slice(0, 1));
    if (ports.length === 0) return ready;
    return ports
      .filter(({ name }) => name === portName)
      .flatMap(({ port = 0 }) => ready.map((address) => joinHostPort(address, port)));
  });
  return placesText(places);
}
