import type { Event } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { grouped } from '../grouped.ts';
import { keyOf } from '../objects/object.ts';
import { statefulSetOf } from '../objects/owner.ts';
import type { Pod } from '../objects/pod.ts';
import { isTerminating } from '../objects/pod.ts';
import type { StatefulSet } from '../objects/stateful-set.ts';
import { firstOrdinal, isOrdered, ordinalName, ordinalOf, wantsOrdinal } from '../objects/stateful-set.ts';
import { row, tableChanges } from '../table.ts';
import { listed, plural } from '../text/listed.ts';

/** Which Pods of StatefulSets were started or asked to end, and why these and why now. */
export function statefulPodEvents(before: Cluster, after: Cluster): readonly Event[] {
  const changes = tableChanges(before.pods, after.pods);
  const made = changes.flatMap((change) =>
    change.after !== undefined && change.before?.metadata.uid !== change.after.metadata.uid ? [change.after] : [],
  );
  const asked = changes.flatMap((change) =>
    change.after !== undefined && isTerminating(change.after) && change.before && !isTerminating(change.before)
      ? [change.after]
      : [],
  );
  return [
    ...bySet(after, asked).flatMap(([set, pods]) => surplus(set, pods)),
    ...bySet(after, made).flatMap(([set, pods]) => started(set, pods, before)),
  ];
}

const about = ['pods'];

function bySet(after: Cluster, pods: readonly Pod[]): readonly (readonly [StatefulSet, readonly Pod[]])[] {
  return [...grouped(pods, statefulSetOf)].flatMap(([key, own]) => {
    const set = key === undefined ? undefined : row(after.statefulSets, key);
    return set === undefined ? [] : [[set, own] as const];
  });
}

function surplus(set: StatefulSet, pods: readonly Pod[]): readonly Event[] {
  const names = pods.filter((pod) => !wantsOrdinal(set, ordinalOf(pod))).map(({ metadata }) => metadata.name);
  if (names.length === 0) return [];
  if (!isOrdered(set)) {
    const text = `${listed(names)} ${plural(names.length, 'goes', 'go at once')}: with the podManagementPolicy Parallel no Pod waits for another`;
    return [{ text, rules: ['R103'], about }];
  }
  const text = `${listed(names)} goes now: of the Pods that the StatefulSet ${set.metadata.name} no longer wants it has the highest ordinal, and the next waits until it is gone`;
  return [{ text, rules: ['R102'], about }];
}

function started(set: StatefulSet, pods: readonly Pod[], before: Cluster): readonly Event[] {
  const isAgain = (pod: Pod) => row(before.pods, keyOf(pod)) !== undefined;
  const again = pods.filter(isAgain).map(({ metadata }) => metadata.name);
  const fresh = pods.filter((pod) => !isAgain(pod)).map(({ metadata }) => metadata.name);
  const { name } = set.metadata;
  const events: Event[] = [];
  if (again.length > 0) {
    const text = `the StatefulSet ${name} starts ${listed(again)} again: the ${plural(again.length, 'name stays', 'names stay')}, the ${plural(again.length, 'IP', 'IPs')} will be another`;
    events.push({ text, rules: ['R105', 'R83'], about });
  }
  if (fresh.length === 0) return events;
  const isFirst = fresh.includes(ordinalName(set, firstOrdinal(set)));
  const order = isFirst ? 'the next Pod waits until it is ready' : 'every Pod before it is ready';
  const why = isOrdered(set) ? order : 'with the podManagementPolicy Parallel no Pod waits for another';
  const text = `the StatefulSet ${name} starts ${listed(fresh)}, still without an IP: ${why}`;
  return [...events, { text, rules: ['R100', isOrdered(set) ? 'R101' : 'R103'], about }];
}
