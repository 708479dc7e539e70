import type { Cluster } from '../cluster.ts';
import { formatIPv4, nextIPv4, parseIPv4 } from '../net/ipv4.ts';
import { ipMark } from '../objects/marks.ts';
import type { Service } from '../objects/service.ts';
import { isHeadless } from '../objects/service.ts';
import { rowsMarked } from '../table.ts';
import type { FieldError } from './field-error.ts';
import { invalid } from './field-error.ts';

/** The Service range is the block of this many addresses, a /12 as kubeadm has it, around the first IP handed out. */
const rangeSize = 2 ** 20;

/** A Service with the cluster IP it asked for or was given, and the cluster that has noted it; or why not. */
export type Allocation =
  { readonly cluster: Cluster; readonly service: Service } | { readonly errors: readonly FieldError[] };

/**
 * Gives a Service its cluster IP: none where it is headless or an ExternalName (R2, R8), the one that it names where
 * that is free and in range (R4), else the next free one (R1). Real clusters pick at random (R19); this one counts up.
 */
export function allocateClusterIP(cluster: Cluster, service: Service): Allocation {
  if (service.spec.type === 'ExternalName') return { cluster, service };
  const placed = withFamilies(service);
  if (isHeadless(service)) return { cluster, service: placed };
  const wanted = service.spec.clusterIP;
  if (wanted !== '') {
    const refusal = refusalOf(cluster, wanted);
    return refusal === undefined
      ? { cluster, service: placed }
      : { errors: [invalid('spec.clusterIPs', [wanted], refusal)] };
  }
  let next = cluster.nextServiceIP;
  while (isTaken(cluster, formatIPv4(next))) next = nextIPv4(next);
  const ip = formatIPv4(next);
  return {
    cluster: { ...cluster, nextServiceIP: nextIPv4(next) },
    service: { ...placed, spec: { ...placed.spec, clusterIP: ip, clusterIPs: [ip] } },
  };
}

/** The cluster has IPv4 only (R12); a headless Service without a selector is written down with both families all the same (R13). */
function withFamilies(service: Service): Service {
  const { ipFamilies, ipFamilyPolicy, selector } = service.spec;
  const both = isHeadless(service) && Object.keys(selector).length === 0;
  const families = ipFamilies.length > 0 ? ipFamilies : both ? ['IPv4', 'IPv6'] : ['IPv4'];
  const policy = ipFamilyPolicy || (both ? 'RequireDualStack' : 'SingleStack');
  return { ...service, spec: { ...service.spec, ipFamilies: families, ipFamilyPolicy: policy } };
}

/** The first address of the Service range. */
export function serviceRangeStart(cluster: Cluster): number {
  const first = parseIPv4(cluster.settings.serviceIPs) ?? 0;
  return first - (first % rangeSize);
}

function refusalOf(cluster: Cluster, ip: string): string | undefined {
  const start = serviceRangeStart(cluster);
  const value = parseIPv4(ip) ?? -1;
  if (value <= start || value >= start + rangeSize - 1) {
    const range = `${formatIPv4(start)}/12`;
    return `failed to allocate IP ${ip}: the provided IP (${ip}) is not in the valid range. The range of valid IPs is ${range}`;
  }
  return isTaken(cluster, ip) ? `failed to allocate IP ${ip}: provided IP is already allocated` : undefined;
}

function isTaken(cluster: Cluster, ip: string): boolean {
  return rowsMarked(cluster.services, ipMark(ip)).length > 0;
}
