import type { Cluster, Due } from '../cluster.ts';
import { keyOf } from '../objects/object.ts';
import type { Pod } from '../objects/pod.ts';
import { withRows } from '../table.ts';
import { timestamp } from '../text/time.ts';
import { schedule } from './schedule.ts';
import { uidOf } from './uid.ts';

/** Seconds from a Pod's creation until its network is set up, and until its readiness probe passes. */
const untilIP = 1;
const untilReady = 3;

/** Adds new Pods, all at once: each is Pending and has no IP (R83). */
export function admitPods(cluster: Cluster, pods: readonly Pod[]): Cluster {
  const admitted = pods.map((pod, i) => pending(pod, uidOf(cluster.made + i), cluster.now));
  const table = withRows(
    cluster.pods,
    admitted.map((pod) => [keyOf(pod), pod] as const),
  );
  return startPods({ ...cluster, pods: table, made: cluster.made + pods.length }, admitted);
}

/** Lets Pods that have no IP yet get one soon, and turn ready after that (R83). */
export function startPods(cluster: Cluster, pods: readonly Pod[]): Cluster {
  const due = pods.flatMap((pod): readonly Due[] => {
    const about = { pod: keyOf(pod), uid: pod.metadata.uid };
    return [
      { ...about, at: cluster.now + untilIP, what: 'pod gets its IP' },
      { ...about, at: cluster.now + untilReady, what: 'pod turns ready' },
    ];
  });
  return schedule(cluster, due);
}

function pending(pod: Pod, uid: string, now: number): Pod {
  return {
    ...pod,
    metadata: { ...pod.metadata, uid, creationTimestamp: timestamp(now) },
    status: { phase: 'Pending', podIP: '', podIPs: [], conditions: [] },
  };
}
