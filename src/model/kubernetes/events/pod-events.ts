import type { Event } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { ownerKey } from '../objects/owner.ts';
import type { Pod } from '../objects/pod.ts';
import { isReady, isTerminating, podIPs } from '../objects/pod.ts';
import type { RowChange } from '../table.ts';
import { row, tableChanges } from '../table.ts';
import { listed, plural } from '../text/listed.ts';

/** What became of Pods that were there before: an IP, readiness, a listener closed, an end asked for, an end. */
export function podEvents(before: Cluster, after: Cluster): readonly Event[] {
  const changes = tableChanges(before.pods, after.pods);
  const silent = [...after.silent].flatMap(([uid, key]) => {
    const pod = before.silent.has(uid) ? undefined : row(after.pods, key);
    return pod?.metadata.uid === uid ? [pod] : [];
  });
  return [
    ...event(changes.filter(isGone).flatMap(oldOf), gone),
    ...event(changes.filter(isLetGo).flatMap(nowOf), letGo),
    ...event(changes.filter(hasNewIP).flatMap(nowOf), gotIP),
    ...event(changes.filter((change) => turned(change, true)).flatMap(nowOf), turnedReady),
    ...event(silent, stoppedListening),
    ...event(changes.filter((change) => turned(change, false)).flatMap(nowOf), turnedUnready),
    ...event(changes.filter(isAsked).flatMap(nowOf), asked),
  ];
}

type Change = RowChange<Pod>;

function event(pods: readonly Pod[], about: (pods: readonly Pod[]) => Omit<Event, 'about'>): readonly Event[] {
  return pods.length === 0 ? [] : [{ ...about(pods), about: ['pods'] }];
}

function nowOf(change: Change): readonly Pod[] {
  return change.after === undefined ? [] : [change.after];
}

function oldOf(change: Change): readonly Pod[] {
  return change.before === undefined ? [] : [change.before];
}

/** Both versions of a Pod that is still the same; another may have its name by now (R105). */
function versions({ before, after }: Change): { readonly old: Pod; readonly now: Pod } | undefined {
  if (before === undefined || after === undefined || before.metadata.uid !== after.metadata.uid) return undefined;
  return { old: before, now: after };
}

function isAsked(change: Change): boolean {
  const pod = versions(change);
  return pod !== undefined && !isTerminating(pod.old) && isTerminating(pod.now);
}

function isGone({ before, after }: Change): boolean {
  return before !== undefined && before.metadata.uid !== after?.metadata.uid;
}

function isLetGo(change: Change): boolean {
  const pod = versions(change);
  return pod !== undefined && ownerKey(pod.old) !== undefined && ownerKey(pod.now) === undefined;
}

function hasNewIP(change: Change): boolean {
  const pod = versions(change);
  return pod !== undefined && podIPs(pod.old).length === 0 && podIPs(pod.now).length > 0;
}

function turned(change: Change, ready: boolean): boolean {
  const pod = versions(change);
  return pod !== undefined && isReady(pod.old) !== ready && isReady(pod.now) === ready;
}

function asked(pods: readonly Pod[]): Omit<Event, 'about'> {
  const graces = new Set(pods.map(({ metadata }) => metadata.deletionGracePeriodSeconds ?? 0));
  const it = plural(pods.length, 'it', 'they');
  const serves = plural(pods.length, 'serves', 'serve');
  return {
    text: `the ${plural(pods.length, 'Pod')} ${named(pods)} ${plural(pods.length, 'is', 'are')} asked to end: ${it} ${serves} on for a grace period of ${[...graces].join(' or ')} s`,
    rules: ['R84'],
  };
}

function gone(pods: readonly Pod[]): Omit<Event, 'about'> {
  const forced = !pods.some(isTerminating);
  const why = forced ? 'deleted without a grace period' : 'the grace period is over and the process has ended';
  return {
    text: `the ${plural(pods.length, 'Pod')} ${named(pods)} ${plural(pods.length, 'is', 'are')} gone: ${why}`,
    rules: ['R84'],
  };
}

function letGo(pods: readonly Pod[]): Omit<Event, 'about'> {
  const goOn = plural(
    pods.length,
    'no longer has the labels that its owner selects, and runs on by itself',
    'no longer have the labels that their owner selects, and run on by themselves',
  );
  return { text: `the ${plural(pods.length, 'Pod')} ${named(pods)} ${goOn}`, rules: ['R21'] };
}

function gotIP(pods: readonly Pod[]): Omit<Event, 'about'> {
  const ips = listed(pods.flatMap(podIPs));
  const get = plural(pods.length, 'gets the IP', 'get the IPs');
  return {
    text: `${listed(pods.map(({ metadata }) => metadata.name))} ${get} ${ips} as the network is set up, and ${plural(pods.length, 'is', 'are')} not ready yet`,
    rules: ['R83'],
  };
}

function turnedReady(pods: readonly Pod[]): Omit<Event, 'about'> {
  return {
    text: `the ${plural(pods.length, 'Pod')} ${named(pods)} ${plural(pods.length, 'turns', 'turn')} ready: the readiness probe passes`,
    rules: ['R23'],
  };
}

function turnedUnready(pods: readonly Pod[]): Omit<Event, 'about'> {
  const does = plural(pods.length, 'turns unready but keeps its IP', 'turn unready but keep their IPs');
  return {
    text: `the ${plural(pods.length, 'Pod')} ${named(pods)} ${does}: the readiness probe fails`,
    rules: ['R23'],
  };
}

function stoppedListening(pods: readonly Pod[]): Omit<Event, 'about'> {
  return {
    text: `the ${plural(pods.length, 'process', 'processes')} of ${named(pods)} ${plural(pods.length, 'closes its', 'close their')} listener: open connections go on, new ones are refused`,
    rules: ['R78'],
  };
}

/** A Pod is named with its IP, as that is what readers of a table see of it. */
function named(pods: readonly Pod[]): string {
  return listed(pods.map((pod) => [pod.metadata.name, ...podIPs(pod).map((ip) => `(${ip})`)].join(' ')));
}
