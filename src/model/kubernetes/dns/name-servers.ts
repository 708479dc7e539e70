import type { Cluster } from '../cluster.ts';
import { isReadyEndpoint } from '../objects/endpoint-slice.ts';
import { ipMark } from '../objects/marks.ts';
import { keyFor } from '../objects/object.ts';
import { serviceNameLabel } from '../objects/endpoint-slice.ts';
import { isHeadless, virtualIPs } from '../objects/service.ts';
import { row, rowsMarked } from '../table.ts';
import { endpointLabel } from './endpoint-label.ts';
import { slicesOf } from './find-hosts.ts';
import { dnsServer } from './server-address.ts';

/** One name of the DNS server, as labels below the zone, and one of its addresses. */
export interface NameServer {
  readonly owner: readonly string[];
  readonly ip: string;
}

/**
 * Who serves the zone: each Service that has the DNS server's Pods behind it, by its cluster IP or, where it is headless, by
 * its endpoints; where there is none, `ns.dns` with the server's own address (R71).
 */
export function nameServers(cluster: Cluster): readonly NameServer[] {
  const { dnsServerIPs } = cluster.settings;
  const keys = dnsServerIPs.flatMap((ip) => serviceKeys(cluster, ip));
  const servers = [...new Set(keys)].flatMap((key) => serversOf(cluster, key));
  if (servers.length > 0) return servers;
  const own = dnsServerIPs.length > 0 ? dnsServerIPs : [dnsServer(cluster)];
  return own.map((ip) => ({ owner: ['ns', 'dns'], ip }));
}

function serviceKeys(cluster: Cluster, ip: string): readonly string[] {
  return rowsMarked(cluster.endpointSlices, ipMark(ip))
    .filter(({ endpoints }) => endpoints.some((one) => isReadyEndpoint(one) && one.addresses.includes(ip)))
    .map(({ metadata }) => keyFor(metadata.namespace, metadata.labels[serviceNameLabel] ?? ''));
}

function serversOf(cluster: Cluster, key: string): readonly NameServer[] {
  const service = row(cluster.services, key);
  if (service === undefined) return [];
  const owner = [service.metadata.name, service.metadata.namespace, 'svc'];
  if (!isHeadless(service)) return virtualIPs(service).map((ip) => ({ owner, ip }));
  return slicesOf(cluster, service)
    .flatMap(({ endpoints }) => endpoints.filter(isReadyEndpoint))
    .flatMap((endpoint) =>
      endpoint.addresses.map((ip) => ({
        owner: [endpointLabel(endpoint, ip, cluster.settings.endpointPodNames), ...owner],
        ip,
      })),
    );
}
