import { serviceRangeStart } from '../api/cluster-ips.ts';
import type { Cluster } from '../cluster.ts';
import { formatIPv4 } from '../net/ipv4.ts';

/** The address of the cluster's DNS server: the tenth of the Service range, as kubeadm gives it. */
export function dnsServer(cluster: Cluster): string {
  return formatIPv4(serviceRangeStart(cluster) + 10);
}
