import type { Cluster } from '../cluster.ts';
import type { EndpointSlice } from '../objects/endpoint-slice.ts';
import { isReadyEndpoint, serviceNameLabel } from '../objects/endpoint-slice.ts';
import { ipMark } from '../objects/marks.ts';
import { keyFor } from '../objects/object.ts';
import { isHeadless, virtualIPs } from '../objects/service.ts';
import { row, rowsMarked } from '../table.ts';
import { endpointLabel } from './endpoint-label.ts';
import { dnsServer } from './server-address.ts';

/** One name of the DNS server, as labels below the zone, and one of its addresses. */
export interface NameServer {
  readonly owner: readonly string[];
  readonly ip: string;
}

/**
 * Who serves the zone: each Service that has the DNS server's Pods behind it, by its cluster IP or, where it is headless, by
 * the endpoints of the slice they are in; where no slice has them, `ns.dns` with the server's own address (R71). Nobody
 * where only the slice is still there.
 */
export function nameServers(cluster: Cluster): readonly NameServer[] {
  const { dnsServerIPs } = cluster.settings;
  const slices = [...new Set(dnsServerIPs.flatMap((ip) => slicesWith(cluster, ip)))];
  if (slices.length > 0) return distinct(slices.flatMap((slice) => serversOf(cluster, slice)));
  const own = dnsServerIPs.length > 0 ? dnsServerIPs : [dnsServer(cluster)];
  return own.map((ip) => ({ owner: ['ns', 'dns'], ip }));
}

function slicesWith(cluster: Cluster, ip: string): readonly EndpointSlice[] {
  return rowsMarked(cluster.endpointSlices, ipMark(ip)).filter(({ endpoints }) =>
    endpoints.some((one) => isReadyEndpoint(one) && one.addresses.includes(ip)),
  );
}

function serversOf(cluster: Cluster, { metadata, endpoints }: EndpointSlice): readonly NameServer[] {
  const service = row(cluster.services, keyFor(metadata.namespace, metadata.labels[serviceNameLabel] ?? ''));
  if (service === undefined) return [];
  const owner = [service.metadata.name, service.metadata.namespace, 'svc'];
  if (!isHeadless(service)) return virtualIPs(service).map((ip) => ({ owner, ip }));
  return endpoints.filter(isReadyEndpoint).flatMap((endpoint) =>
    endpoint.addresses.map((ip) => ({
      owner: [endpointLabel(endpoint, ip, cluster.settings.endpointPodNames), ...owner],
      ip,
    })),
  );
}

function distinct(servers: readonly NameServer[]): readonly NameServer[] {
  return [...new Map(servers.map((server) => [`${server.owner.join('.')} ${server.ip}`, server])).values()];
}
