import type { Event } from '../../model.ts';
import { nextDue, takeDue } from '../api/schedule.ts';
import type { Cluster } from '../cluster.ts';
import { tell } from '../events/tell.ts';
import { runControllers } from './controllers.ts';
import { isVoid } from './is-void.ts';
import { happen } from './kubelet.ts';
import { recordOldServices } from './service-history.ts';

/** A cluster with what came about on the way to it. */
export interface Told {
  readonly cluster: Cluster;
  readonly events: readonly Event[];
}

/** Lets the controllers answer a change, at the instant at which it was made. */
export function react(before: Cluster, changed: Cluster): Told {
  const cluster = recordOldServices(before, runControllers(before, changed));
  return { cluster, events: tell(before, cluster) };
}

/**
 * Lets time pass: what is due happens in its order, and the controllers answer each time.
 * @param until the second at which to stop; without one, the clock stops where nothing more is due
 */
export function pass(start: Cluster, until?: number): Told {
  let cluster = start;
  const events: Event[] = [];
  for (let at = nextDue(cluster); at !== undefined && at <= (until ?? Infinity); at = nextDue(cluster)) {
    const { cluster: now, taken } = takeDue(cluster, at);
    const due = taken.filter((one) => !isVoid(now, one));
    const told =
      due.length === 0 ? { cluster: { ...now, now: cluster.now }, events: [] } : react(cluster, happen(now, due));
    cluster = told.cluster;
    events.push(...told.events);
  }
  if (until === undefined || until <= cluster.now) return { cluster, events };
  const late = { ...cluster, now: until };
  return { cluster: late, events: [...events, ...tell(cluster, late)] };
}
