import type { Cluster, Due } from '../cluster.ts';
import { formatIPv4, nextIPv4 } from '../net/ipv4.ts';
import type { Pod } from '../objects/pod.ts';
import { isTerminating, podIPs, withReady } from '../objects/pod.ts';
import { row, withRows, withoutRows } from '../table.ts';

/** Lets happen to Pods what is due now: network set up (R83), probe passing, process ended at the end of its grace (R84). */
export function happen(cluster: Cluster, due: readonly Due[]): Cluster {
  let nextPodIP = cluster.nextPodIP;
  const changed = new Map<string, Pod>();
  const gone: string[] = [];
  for (const { pod: key, uid, what } of due) {
    const pod = changed.get(key) ?? row(cluster.pods, key);
    if (pod === undefined || pod.metadata.uid !== uid) continue;
    if (what === 'pod is gone') {
      gone.push(key);
    } else if (what === 'pod gets its IP') {
      changed.set(key, running(pod, formatIPv4(nextPodIP)));
      nextPodIP = nextIPv4(nextPodIP);
    } else if (!isTerminating(pod) && podIPs(pod).length > 0) {
      changed.set(key, withReady(pod, true));
    }
  }
  const pods = withoutRows(changed.size === 0 ? cluster.pods : withRows(cluster.pods, changed), gone);
  return { ...cluster, nextPodIP, pods };
}

function running(pod: Pod, ip: string): Pod {
  return withReady({ ...pod, status: { ...pod.status, phase: 'Running', podIP: ip, podIPs: [{ ip }] } }, false);
}
