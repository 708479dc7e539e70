import type { Cluster, Due } from '../cluster.ts';
import type { KubeObject } from '../objects/object.ts';
import { keyOf } from '../objects/object.ts';
import type { Pod } from '../objects/pod.ts';
import { podIPs } from '../objects/pod.ts';
import { row, withRows } from '../table.ts';
import { timestamp } from '../text/time.ts';
import { schedule } from './schedule.ts';
import { drop, put } from './store.ts';

/**
 * Deletes an object as the API server does: a Pod is given its grace period (R84), a Namespace is emptied first, and
 * anything else is gone at once.
 * @param grace seconds that a Pod gets instead of its own grace period
 */
export function removeObject(cluster: Cluster, object: KubeObject, grace?: number): Cluster {
  if (object.kind === 'Pod') return removePods(cluster, [object], grace);
  if (object.kind !== 'Namespace') return drop(cluster, object.kind, [keyOf(object)]);
  const metadata = { ...object.metadata, deletionTimestamp: timestamp(cluster.now) };
  return put(cluster, { ...object, metadata, status: { phase: 'Terminating' } });
}

/** Asks Pods to end: each process serves on until the grace period is over; without an IP there is none to wait for. */
export function removePods(cluster: Cluster, pods: readonly Pod[], grace?: number): Cluster {
  const waits = pods.map((pod) => {
    const seconds = podIPs(pod).length === 0 ? 0 : (grace ?? pod.spec.terminationGracePeriodSeconds ?? 30);
    return { pod, seconds };
  });
  const gone = waits.filter(({ seconds }) => seconds === 0).map(({ pod }) => keyOf(pod));
  const going = waits.filter(({ pod, seconds }) => seconds > 0 && endsSooner(cluster, pod, seconds));
  const marked = going.map(({ pod, seconds }) => [keyOf(pod), terminating(pod, cluster.now, seconds)] as const);
  const due = going.map(({ pod, seconds }): Due => {
    return { at: cluster.now + seconds, what: 'pod is gone', pod: keyOf(pod), uid: pod.metadata.uid };
  });
  const next = marked.length === 0 ? cluster : { ...cluster, pods: withRows(cluster.pods, marked) };
  return schedule(drop(next, 'Pod', gone), due);
}

function terminating(pod: Pod, now: number, seconds: number): Pod {
  const metadata = {
    ...pod.metadata,
    deletionTimestamp: timestamp(now + seconds),
    deletionGracePeriodSeconds: seconds,
  };
  return { ...pod, metadata };
}

/** A Pod that is already ending can be asked to end sooner, never later. */
function endsSooner(cluster: Cluster, pod: Pod, seconds: number): boolean {
  const current = row(cluster.pods, keyOf(pod))?.metadata.deletionTimestamp;
  return current === undefined || timestamp(cluster.now + seconds) < current;
}
