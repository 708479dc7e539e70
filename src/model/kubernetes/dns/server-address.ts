import type { Cluster } from '../cluster.ts';
import { formatAddress } from '../net/address.ts';
import { parseCidr } from '../net/cidr.ts';

/** The address of the cluster's DNS server: the tenth of the primary Service range, as kubeadm gives it. */
export function dnsServer(cluster: Cluster): string {
  const range = parseCidr(cluster.networks.serviceCIDRs[0] ?? '');
  return range === undefined ? '' : formatAddress({ family: range.family, value: range.first + 10n });
}
