import type { Event } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { livingPods, ownedPods } from '../controllers/owned-pods.ts';
import { grouped } from '../grouped.ts';
import { deploymentOf, statefulSetOf } from '../objects/owner.ts';
import { replicasOf } from '../objects/pod-template.ts';
import type { Pod } from '../objects/pod.ts';
import { row, tableChanges } from '../table.ts';
import { counted, listed, plural } from '../text/listed.ts';

/** Which Pods were made, and why: a Deployment counts what it has against what it wants. */
export function newPodEvents(before: Cluster, after: Cluster): readonly Event[] {
  const made = tableChanges(before.pods, after.pods).flatMap(({ before: old, after: now }) =>
    now !== undefined && old?.metadata.uid !== now.metadata.uid ? [now] : [],
  );
  const byOwner = grouped(
    made.filter((pod) => statefulSetOf(pod) === undefined),
    deploymentOf,
  );
  return [...byOwner].map(([owner, pods]) =>
    owner === undefined ? bareEvent(pods) : ownedEvent(before, after, owner, pods),
  );
}

function bareEvent(pods: readonly Pod[]): Event {
  const are = plural(pods.length, 'is', 'are');
  return {
    text: `the ${plural(pods.length, 'Pod')} ${names(pods)} ${are} created; an IP comes only when the network is set up`,
    rules: ['R83'],
    about: ['pods'],
  };
}

function ownedEvent(before: Cluster, after: Cluster, owner: string, pods: readonly Pod[]): Event {
  const deployment = row(after.deployments, owner);
  const wanted = deployment === undefined ? 0 : replicasOf(deployment);
  const made = new Set(pods);
  const kept = livingPods(after, 'Deployment', owner).filter((pod) => !made.has(pod));
  const has = kept.length === 0 ? 'has none' : `has ${counted(kept.length, 'Pod')}`;
  const renewed = kept.length + pods.length > wanted ? ' of its new template' : '';
  const lost = ownedPods(before, 'Deployment', owner).length > 0 ? ' that is not ending' : '';
  const name = deployment?.metadata.name ?? owner;
  return {
    text: `the Deployment ${name} wants ${counted(wanted, 'Pod')}${renewed} and ${has}${kept.length === 0 ? lost : ''}, so it starts ${names(pods)}, still without an IP`,
    rules: ['R83'],
    about: ['pods'],
  };
}

function names(pods: readonly Pod[]): string {
  return listed(pods.map(({ metadata }) => metadata.name));
}
