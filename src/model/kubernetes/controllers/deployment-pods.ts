import type { Cluster } from '../cluster.ts';
import type { Deployment } from '../objects/deployment.ts';
import { keyFor } from '../objects/object.ts';
import { templateHashLabel } from '../objects/owner.ts';
import type { Pod } from '../objects/pod.ts';
import { row } from '../table.ts';
import { fiveLetters } from '../text/letters.ts';
import { deploymentReference } from './owner-references.ts';

/**
 * New Pods of a Deployment's present template, as its ReplicaSet would make them.
 * @param hash the template's hash, the middle part of their names
 */
export function newDeploymentPods(
  cluster: Cluster,
  deployment: Deployment,
  hash: string,
  count: number,
): readonly Pod[] {
  const { name, namespace } = deployment.metadata;
  const { metadata, spec } = deployment.spec.template;
  const replicaSet = `${name}-${hash}`;
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, i): Pod => {
    const podName = freeName(cluster, namespace, replicaSet, cluster.made + i, taken);
    taken.add(podName);
    return {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        ...metadata,
        name: podName,
        generateName: `${replicaSet}-`,
        namespace,
        labels: { ...metadata.labels, [templateHashLabel]: hash },
        ownerReferences: [deploymentReference(deployment, hash)],
      },
      spec,
      status: { phase: 'Pending', podIP: '', podIPs: [], conditions: [] },
    };
  });
}

function freeName(
  cluster: Cluster,
  namespace: string,
  prefix: string,
  serial: number,
  taken: ReadonlySet<string>,
): string {
  for (let attempt = 0; ; attempt += 1) {
    const name = `${prefix}-${fiveLetters(`${prefix} ${serial} ${attempt}`)}`;
    if (!taken.has(name) && row(cluster.pods, keyFor(namespace, name)) === undefined) return name;
  }
}
