import type { Cluster } from '../cluster.ts';
import { templateHash } from '../objects/owner.ts';
import { tableChanges } from '../table.ts';

/** Notes the template that a StatefulSet had before an update, as Pods below its partition are still made from it. */
export function rememberTemplates(before: Cluster, cluster: Cluster): Cluster {
  const oldTemplates = cluster.oldTemplates.clone();
  for (const { key, before: old, after: now } of tableChanges(before.statefulSets, cluster.statefulSets)) {
    if (now === undefined) oldTemplates.delete(key);
    else if (old !== undefined && templateHash(old) !== templateHash(now) && !oldTemplates.has(key))
      oldTemplates.set(key, old.spec.template);
  }
  return before.statefulSets === cluster.statefulSets ? cluster : { ...cluster, oldTemplates };
}

/** The cluster once a StatefulSet's update is through: the old template is of no more use. */
export function forgetTemplate(cluster: Cluster, key: string): Cluster {
  if (!cluster.oldTemplates.has(key)) return cluster;
  const oldTemplates = cluster.oldTemplates.clone();
  oldTemplates.delete(key);
  return { ...cluster, oldTemplates };
}
