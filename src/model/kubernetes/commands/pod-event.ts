import type { Cluster } from '../cluster.ts';
import { clientNamespace } from '../cluster.ts';
import { removePods } from '../api/remove.ts';
import { podClient } from '../dns/client.ts';
import { ipMark } from '../objects/marks.ts';
import { keyFor, keyOf } from '../objects/object.ts';
import { ownerKey } from '../objects/owner.ts';
import type { Pod } from '../objects/pod.ts';
import { podIPs, withReady } from '../objects/pod.ts';
import { row, rowsMarked, rowsOf, withRows } from '../table.ts';
import { listed, listedAll } from '../text/listed.ts';
import { nearest } from '../../nearest.ts';
import type { Command } from './command.ts';
import { misuse, misused } from './command.ts';
import { habits } from './dns-habits.ts';
import { isOn, parseFlags } from './flags.ts';
import { waitFlag, wrote } from './kubectl/common.ts';

const rescheduled = 'is rescheduled';

/** What can happen to a Pod; each goes from cluster to cluster. */
const known: Readonly<Record<string, (cluster: Cluster, pod: Pod) => Cluster>> = {
  'turns unready': (cluster, pod) => withPod(cluster, withReady(pod, false)),
  'turns ready': (cluster, pod) => {
    const silent = new Map([...cluster.silent].filter(([uid]) => uid !== pod.metadata.uid));
    return withPod({ ...cluster, silent }, withReady(pod, true));
  },
  'stops listening': (cluster, pod) => {
    const silent = new Map([...cluster.silent, [pod.metadata.uid, keyOf(pod)]]);
    return withPod({ ...cluster, silent }, withReady(pod, false));
  },
  // What keeps it starts it again: a StatefulSet under its old name (R105).
  [rescheduled]: (cluster, pod) => removePods(cluster, [pod], 0),
  ...Object.fromEntries(
    Object.entries(habits).map(([what, habit]) => [
      what,
      (cluster: Cluster, pod: Pod) => habit(cluster, podClient(pod)),
    ]),
  ),
};

/**
 * `pod 10.1.1.6 turns unready`: what befalls a Pod without a command. It happens at an instant: the controllers answer,
 * but no time passes. Only `is rescheduled` settles, unless it says `--wait=false`, as it takes time until a Pod runs
 * elsewhere.
 */
export const podEvent: Command = {
  name: 'pod',
  usage:
    'pod NAME-OR-IP turns unready, pod NAME-OR-IP turns ready, pod NAME-OR-IP stops listening, pod NAME-OR-IP is rescheduled, pod NAME-OR-IP is rescheduled --wait=false, pod NAME-OR-IP keeps its DNS answers for ever, pod NAME-OR-IP keeps its DNS answers for their TTL',
  run(cluster, words) {
    const parsed = parseFlags(podEvent.name, [waitFlag], words);
    if ('problem' in parsed) return misused(cluster, parsed);
    const [which = '', ...rest] = parsed.rest;
    const what = rest.join(' ');
    const change = Object.hasOwn(known, what) ? known[what] : undefined;
    if (change === undefined) {
      const close = nearest(what, Object.keys(known));
      const hint = close === undefined ? '' : `; there is \`${close}\``;
      const all = listedAll(Object.keys(known).map((name) => `\`${name}\``));
      return misused(
        cluster,
        misuse(
          what === ''
            ? '`pod` says of no Pod what happens to it'
            : `the model has no event \`${what}\` for a Pod${hint}`,
          `the events are ${all}, as in \`pod 10.1.1.6 turns unready\``,
        ),
      );
    }
    const pod = findPod(cluster, which);
    if (pod === undefined) {
      const all = rowsOf(cluster.pods).map((other) => other.status.podIP || other.metadata.name);
      const help = all.length === 0 ? 'there is no Pod at this step' : `the Pods at this step are ${listed(all)}`;
      return misused(cluster, misuse(`there is no Pod \`${which}\` at this step`, help));
    }
    if (podIPs(pod).length === 0) {
      return misused(
        cluster,
        misuse(
          `the Pod \`${which}\` has no IP yet, so nothing in it can run`,
          'let time pass first, as with `wait 3s`',
        ),
      );
    }
    if (what === rescheduled && ownerKey(pod) === undefined) {
      const help = 'let it belong to a StatefulSet or a Deployment, or delete it with `kubectl delete pod`';
      return misused(cluster, misuse(`nothing keeps the Pod \`${which}\`, so nothing starts it again elsewhere`, help));
    }
    const changed = change(cluster, pod);
    if (what === rescheduled || isOn(parsed, waitFlag.name)) return wrote(changed, parsed, []);
    return { cluster: changed, output: '', exitCode: 0, time: 'instant' };
  },
};

function findPod(cluster: Cluster, which: string): Pod | undefined {
  const key = which.includes('/') ? which : keyFor(clientNamespace, which);
  return row(cluster.pods, key) ?? rowsMarked(cluster.pods, ipMark(which))[0];
}

function withPod(cluster: Cluster, pod: Pod): Cluster {
  return { ...cluster, pods: withRows(cluster.pods, [[keyOf(pod), pod]]) };
}
