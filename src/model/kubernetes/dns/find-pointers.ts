import type { Cluster } from '../cluster.ts';
import { ipMark } from '../objects/marks.ts';
import type { EndpointSlice } from '../objects/endpoint-slice.ts';
import { isReadyEndpoint, serviceNameLabel } from '../objects/endpoint-slice.ts';
import { rowsMarked } from '../table.ts';
import { listed, plural } from '../text/listed.ts';
import type { Ask } from './ask.ts';
import { absolute } from './dns-name.ts';
import { endpointLabel } from './endpoint-label.ts';
import { isNamed } from './exposed.ts';
import type { Finding } from './finding.ts';
import { found, noSuchName } from './finding.ts';

/** The names of an address: that of the Service whose cluster IP it is, or else one for each Service that lists it as ready. */
export function findPointers(cluster: Cluster, { name }: Ask, ip: string): Finding {
  const { ttl, zone } = cluster.settings;
  const records = (owners: readonly string[]) =>
    owners.map((owner) => ({ name, type: 'PTR', ttl, data: absolute(`${owner}.svc.${zone}`) }));
  const service = rowsMarked(cluster.services, ipMark(ip)).find(({ metadata }) =>
    isNamed(cluster, metadata.namespace),
  )?.metadata;
  if (service !== undefined) {
    const text = `${ip} is the cluster IP of the Service ${service.name}, so its name is the Service's, and no endpoint's`;
    return found([{ text, rules: ['R69'] }], records([`${service.name}.${service.namespace}`]));
  }
  const slices = rowsMarked(cluster.endpointSlices, ipMark(ip)).filter(
    ({ metadata }) => metadata.labels[serviceNameLabel] !== undefined && isNamed(cluster, metadata.namespace),
  );
  const owners = [...new Set(slices.flatMap((slice) => ownersIn(cluster, slice, ip)))];
  if (owners.length === 0) {
    return noSuchName(`${ip} is no Service's cluster IP, and no slice has a ready endpoint of that address: NXDOMAIN`, [
      'R69',
      'R70',
    ]);
  }
  const names = listed(owners.map((owner) => owner.split('.')[1] ?? ''));
  const text = `${ip} is a ready endpoint of the ${plural(owners.length, 'Service')} ${names}, and has a name under each, headless or not, though the specification asks for headless ones only`;
  return found([{ text, rules: ['R45', 'R70'] }], records(owners));
}

/** `label.service.namespace` of each endpoint that is ready; the Service itself need not be there any more (R70, R80). */
function ownersIn(cluster: Cluster, { endpoints, metadata }: EndpointSlice, ip: string): readonly string[] {
  return endpoints
    .filter((endpoint) => isReadyEndpoint(endpoint) && endpoint.addresses.includes(ip))
    .map((endpoint) => {
      const label = endpointLabel(endpoint, ip, cluster.settings.endpointPodNames);
      return `${label}.${metadata.labels[serviceNameLabel] ?? ''}.${metadata.namespace}`;
    });
}
