import type { Event } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { isTerminating } from '../objects/pod.ts';
import { tableChanges } from '../table.ts';

/** What became of Namespaces. */
export function namespaceEvents(before: Cluster, after: Cluster): readonly Event[] {
  return tableChanges(before.namespaces, after.namespaces).flatMap(({ before: old, after: now }): readonly Event[] => {
    const name = (now ?? old)?.metadata.name ?? '';
    const about = ['service', 'pods'];
    if (old === undefined)
      return [{ text: `the Namespace ${name} is created, so names below it can exist`, rules: ['R39'], about }];
    if (now === undefined)
      return [{ text: `the Namespace ${name} is gone: nothing is left in it`, rules: ['R39'], about }];
    if (isTerminating(old) || !isTerminating(now)) return [];
    return [{ text: `the Namespace ${name} is being deleted, and everything in it with it`, rules: ['R39'], about }];
  });
}
