import type { Cluster } from '../cluster.ts';
import type { KubeObject } from '../objects/object.ts';
import { allocateClusterIPs } from './cluster-ips.ts';
import { withFamilies } from './ip-families.ts';
import { allocateNodePorts } from './node-ports.ts';
import type { Written } from './written.ts';

/**
 * Gives a Service its IP families, cluster IPs and node ports, before it is validated, as the API server does (R1, R12);
 * other objects are given nothing. What a Service gives up is free again once it is stored without it: there is no other
 * book of what is taken.
 * @param old the version that is there, where this is an update
 */
export function allocate(cluster: Cluster, object: KubeObject, old?: KubeObject): Written {
  if (object.kind !== 'Service') return { cluster, object };
  const before = old?.kind === 'Service' ? old : undefined;
  const placed = withFamilies(cluster, object, before);
  if ('error' in placed) return placed;
  const addressed = allocateClusterIPs(cluster, placed.service, before);
  if ('error' in addressed) return addressed;
  const ported = allocateNodePorts(addressed.cluster, addressed.service, before);
  return 'error' in ported ? ported : { cluster: ported.cluster, object: ported.service };
}
