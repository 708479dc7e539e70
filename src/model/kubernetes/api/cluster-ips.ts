import type { Cluster } from '../cluster.ts';
import { parseAddress } from '../net/address.ts';
import type { Cidr } from '../net/cidr.ts';
import { parseCidr } from '../net/cidr.ts';
import type { IPPool } from '../net/ip-pool.ts';
import { poolAfter, takeIP } from '../net/ip-pool.ts';
import { isUsable } from '../networks.ts';
import { ipMark } from '../objects/marks.ts';
import type { Service } from '../objects/service.ts';
import { countOf, rowsMarked } from '../table.ts';
import type { Allocation } from './allocation.ts';
import type { ApiError } from './api-error.ts';
import { invalidObject } from './api-error.ts';
import { breaking, invalid } from './field-error.ts';

/**
 * Gives a Service, its families set, an IP for each family that has none: none where it is headless or an ExternalName (R2,
 * R8), the one that it names where that is in range and free (R4), else the next free one (R1). Real clusters pick at
 * random (R19); this one counts up. An update gives IPs only where the Service was an ExternalName or has a family more
 * than before (R11, R12).
 */
export function allocateClusterIPs(cluster: Cluster, service: Service, old?: Service): Allocation {
  const { type, clusterIPs, ipFamilies } = service.spec;
  if (type === 'ExternalName' || clusterIPs[0] === 'None') return { cluster, service };
  const isNew = old === undefined || old.spec.type === 'ExternalName';
  if (!isNew && !(old.spec.ipFamilies.length === 1 && ipFamilies.length === 2)) return { cluster, service };
  let next = cluster;
  const given = isNew ? [] : clusterIPs.slice(0, 1);
  for (const family of ipFamilies.slice(given.length)) {
    const wanted = clusterIPs[given.length];
    if (wanted !== undefined) {
      const refusal = refusalOf(next, family, wanted);
      if (refusal !== undefined) return { error: notAllocated(service, wanted, refusal) };
      given.push(wanted);
    } else {
      const taken = nextFree(next, family);
      if (taken === undefined) return { error: rangeIsFull };
      next = taken.cluster;
      given.push(taken.ip);
    }
  }
  return {
    cluster: next,
    service: { ...service, spec: { ...service.spec, clusterIP: given[0] ?? '', clusterIPs: given } },
  };
}

const rangeIsFull: ApiError = {
  reason: 'InternalError',
  message: 'Internal error occurred: failed to allocate a serviceIP: range is full',
};

function notAllocated(service: Service, ip: string, why: string): ApiError {
  const error = invalid('spec.clusterIPs', service.spec.clusterIPs, `failed to allocate IP ${ip}: ${why}`);
  return invalidObject(service, breaking(['R4'], [error]));
}

function refusalOf(cluster: Cluster, family: string, ip: string): string | undefined {
  const range = rangeOf(cluster, family);
  if (range === undefined || !isInRange(range, ip)) {
    return `the provided IP (${ip}) is not in the valid range. The range of valid IPs is ${range?.text ?? ''}`;
  }
  return isTaken(cluster, ip) ? 'provided IP is already allocated' : undefined;
}

/** The next address that no Service has; at the end of the range the search goes on from its start. */
function nextFree(cluster: Cluster, family: string): { readonly ip: string; readonly cluster: Cluster } | undefined {
  const range = rangeOf(cluster, family);
  const pools = cluster.networks.servicePools;
  let pool = pools.find((each) => each.family === family);
  if (range === undefined || pool === undefined) return undefined;
  // Once round from here and once from the start, as many as there are Services are taken at most; the next one is free.
  for (let tries = 2 * countOf(cluster.services) + 1; tries > 0; tries -= 1) {
    const taken = takeUsable(pool, range);
    if (taken === undefined) return undefined;
    ({ pool } = taken);
    if (isTaken(cluster, taken.ip)) continue;
    const servicePools = pools.map((each) => (each.family === family ? taken.pool : each));
    return { ip: taken.ip, cluster: { ...cluster, networks: { ...cluster.networks, servicePools } } };
  }
  return undefined;
}

function takeUsable(pool: IPPool, range: Cidr): ReturnType<typeof takeIP> | undefined {
  const taken = takeIP(pool);
  if (isInRange(range, taken.ip)) return taken;
  const again = takeIP(poolAfter(pool, range.text.split('/')[0] ?? ''));
  return isInRange(range, again.ip) ? again : undefined;
}

function isInRange(range: Cidr, ip: string): boolean {
  const address = parseAddress(ip);
  return address !== undefined && isUsable(range, address);
}

function rangeOf(cluster: Cluster, family: string): Cidr | undefined {
  return cluster.networks.serviceCIDRs.map(parseCidr).find((range) => range?.family === family);
}

function isTaken(cluster: Cluster, ip: string): boolean {
  return rowsMarked(cluster.services, ipMark(ip)).length > 0;
}
