import type { Event } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { livingPods } from '../controllers/owned-pods.ts';
import { serviceMark } from '../objects/marks.ts';
import { keyFor, keyOf } from '../objects/object.ts';
import { templateHash } from '../objects/owner.ts';
import { replicasOf } from '../objects/pod-template.ts';
import type { StatefulSet } from '../objects/stateful-set.ts';
import { firstOrdinal, isOrdered, ordinalName } from '../objects/stateful-set.ts';
import { row, rowsMarked, tableChanges } from '../table.ts';
import { counted, listed, plural } from '../text/listed.ts';

/** What became of StatefulSets themselves, and of their Pods' names when the Service that they name is deleted. */
export function statefulSetEvents(before: Cluster, after: Cluster): readonly Event[] {
  const changed = tableChanges(before.statefulSets, after.statefulSets).flatMap(({ before: old, after: now }) => {
    if (now === undefined) return old === undefined ? [] : [deleted(old)];
    return old === undefined ? created(now, after) : [...scaled(old, now), ...renewed(old, now)];
  });
  const unnamed = tableChanges(before.services, after.services).flatMap((change) =>
    change.after === undefined ? nameless(change.key, after) : [],
  );
  return [...changed, ...unnamed];
}

const about = ['pods'];

function created(set: StatefulSet, after: Cluster): readonly Event[] {
  const { name, namespace } = set.metadata;
  const { serviceName } = set.spec;
  const order = isOrdered(set)
    ? 'each is started once those before it are ready'
    : 'they are started at once, as its podManagementPolicy is Parallel';
  const first = ordinalName(set, firstOrdinal(set));
  const made: Event = {
    text: `the StatefulSet ${name} is created: its Pods are numbered from ${first} on, and ${order}`,
    rules: ['R100', isOrdered(set) ? 'R101' : 'R103'],
    about,
  };
  if (row(after.services, keyFor(namespace, serviceName)) !== undefined) return [made];
  const which = serviceName === '' ? 'it has no serviceName' : `no Service ${serviceName} exists`;
  const text = `${which}, which nobody checks, so the Pods of ${name} have no names of their own in DNS`;
  return [made, { text, rules: ['R104'], about: ['pods', 'dns'] }];
}

function deleted({ metadata: { name } }: StatefulSet): Event {
  const text = `the StatefulSet ${name} is deleted, and the Pods that it owns are asked to end, in no order`;
  return { text, rules: ['R84'], about };
}

function scaled(old: StatefulSet, now: StatefulSet): readonly Event[] {
  const more = replicasOf(now) - replicasOf(old);
  if (more === 0) return [];
  const order = more > 0 ? 'each is started once those before it are ready' : 'the highest ordinal goes first';
  const how = isOrdered(now) ? order : 'none waits for another, as its podManagementPolicy is Parallel';
  const text = `the StatefulSet ${now.metadata.name} now wants ${counted(replicasOf(now), 'Pod')} instead of ${replicasOf(old)}: ${how}`;
  return [{ text, rules: [isOrdered(now) ? (more > 0 ? 'R101' : 'R102') : 'R103'], about }];
}

function renewed(old: StatefulSet, now: StatefulSet): readonly Event[] {
  if (templateHash(old) === templateHash(now)) return [];
  const how =
    now.spec.updateStrategy.type === 'OnDelete'
      ? 'a Pod is made from it only once somebody deletes the old one'
      : 'its Pods are replaced from the highest ordinal down, each under its old name';
  return [{ text: `the StatefulSet ${now.metadata.name} has a new template: ${how}`, rules: ['R105'], about }];
}

/** Pods keep their hostnames when the Service goes, but no record in DNS (R104). */
function nameless(service: string, after: Cluster): readonly Event[] {
  return rowsMarked(after.statefulSets, serviceMark(service)).flatMap((set): readonly Event[] => {
    const pods = livingPods(after, 'StatefulSet', keyOf(set));
    if (pods.length === 0) return [];
    const names = listed(pods.map(({ metadata }) => metadata.name));
    const keep = plural(pods.length, 'keeps running under its hostname', 'keep running under these hostnames');
    const none = plural(pods.length, 'has no name of its own', 'have no names of their own');
    const text = `${names} ${keep}, but ${none} in DNS without the Service ${set.spec.serviceName}`;
    return [{ text, rules: ['R82', 'R104'], about: ['pods', 'dns'] }];
  });
}
