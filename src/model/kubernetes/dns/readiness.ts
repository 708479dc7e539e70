import type { Cluster } from '../cluster.ts';
import { isReadyEndpoint } from '../objects/endpoint-slice.ts';
import type { Service } from '../objects/service.ts';
import { slicesOf } from './find-hosts.ts';

/** The addresses of a Service's endpoints that are ready, and of those that are not (R42). */
export function readiness(
  cluster: Cluster,
  service: Service,
): { readonly ready: readonly string[]; readonly unready: readonly string[] } {
  const endpoints = slicesOf(cluster, service).flatMap((slice) => slice.endpoints);
  const addresses = (wanted: boolean) => [
    ...new Set(
      endpoints.filter((endpoint) => isReadyEndpoint(endpoint) === wanted).flatMap((endpoint) => endpoint.addresses),
    ),
  ];
  return { ready: addresses(true), unready: addresses(false) };
}
