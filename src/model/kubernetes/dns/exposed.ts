import type { Reason } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { keyFor } from '../objects/object.ts';
import { row } from '../table.ts';
import { listed } from '../text/listed.ts';

/** Why DNS serves nothing below a Namespace; undefined where it does (R39). */
export function whyNotExposed(cluster: Cluster, namespace: string): Reason | undefined {
  if (!isServed(cluster, namespace)) {
    const text = `DNS is told to serve only the Namespaces ${listed(cluster.settings.dnsNamespaces)}, and ${namespace} is not one of them: NXDOMAIN`;
    return { text, rules: ['R39'] };
  }
  if (row(cluster.namespaces, keyFor('', namespace)) !== undefined) return undefined;
  return { text: `there is no Namespace ${namespace}, so no name below it exists: NXDOMAIN`, rules: ['R39'] };
}

/** Whether an address in a Namespace has a name: where the server is told which to serve, one that exists (R39). */
export function isNamed(cluster: Cluster, namespace: string): boolean {
  return cluster.settings.dnsNamespaces.length === 0 || whyNotExposed(cluster, namespace) === undefined;
}

/** Whether the server is told to serve a Namespace, be there one of that name or not (R39). */
function isServed(cluster: Cluster, namespace: string): boolean {
  const { dnsNamespaces } = cluster.settings;
  return dnsNamespaces.length === 0 || dnsNamespaces.includes(namespace);
}
