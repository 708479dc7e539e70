import type { Cluster, Due } from '../cluster.ts';
import { takeIP } from '../net/ip-pool.ts';
import type { Pod } from '../objects/pod.ts';
import { isTerminating, podIPs, withReady } from '../objects/pod.ts';
import { row, withRows, withoutRows } from '../table.ts';

/** Lets happen to Pods what is due now: network set up (R83), probe passing, process ended at the end of its grace (R84). */
export function happen(cluster: Cluster, due: readonly Due[]): Cluster {
  let { podPools } = cluster.networks;
  const changed = new Map<string, Pod>();
  const gone: string[] = [];
  for (const { pod: key, uid, what } of due) {
    const pod = changed.get(key) ?? row(cluster.pods, key);
    if (pod === undefined || pod.metadata.uid !== uid) continue;
    if (what === 'pod is gone') {
      gone.push(key);
    } else if (what === 'pod gets its IP') {
      const given = podPools.map(takeIP);
      podPools = given.map(({ pool }) => pool);
      changed.set(
        key,
        running(
          pod,
          given.map(({ ip }) => ip),
        ),
      );
    } else if (!isTerminating(pod) && podIPs(pod).length > 0) {
      changed.set(key, withReady(pod, true));
    }
  }
  const pods = withoutRows(changed.size === 0 ? cluster.pods : withRows(cluster.pods, changed), gone);
  return { ...cluster, networks: { ...cluster.networks, podPools }, pods };
}

/** The Pod with its addresses, one a family of the cluster; the primary one is `podIP` (R83). */
function running(pod: Pod, ips: readonly string[]): Pod {
  const status = { ...pod.status, phase: 'Running', podIP: ips[0] ?? '', podIPs: ips.map((ip) => ({ ip })) };
  return withReady({ ...pod, status }, false);
}
