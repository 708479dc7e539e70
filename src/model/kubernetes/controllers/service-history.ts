import type { Cluster } from '../cluster.ts';
import { uidOf } from '../api/uid.ts';
import { tableChanges } from '../table.ts';

/** Notes what Services were like before they changed or went: a container keeps the variables that it started with (R86). */
export function recordOldServices(before: Cluster, after: Cluster): Cluster {
  const until = uidOf(after.made);
  const old = tableChanges(before.services, after.services).flatMap((change) =>
    change.before === undefined ? [] : [{ service: change.before, until }],
  );
  return old.length === 0 ? after : { ...after, oldServices: [...after.oldServices, ...old] };
}
