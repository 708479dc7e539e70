import type { Event } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import type { Deployment } from '../objects/deployment.ts';
import { rollingOf } from '../objects/deployment.ts';
import { templateHash } from '../objects/owner.ts';
import { replicasOf } from '../objects/pod-template.ts';
import { tableChanges } from '../table.ts';
import { counted } from '../text/listed.ts';

/** Which Deployments want another number of Pods than before, and which are gone and take their Pods with them. */
export function deploymentEvents(before: Cluster, after: Cluster): readonly Event[] {
  return tableChanges(before.deployments, after.deployments).flatMap(
    ({ before: old, after: now }): readonly Event[] => {
      const about = ['pods'];
      if (old === undefined) return [];
      const { name } = old.metadata;
      if (now === undefined)
        return [
          {
            text: `the Deployment ${name} is deleted, and the Pods that it owns are asked to end`,
            rules: ['R84'],
            about,
          },
        ];
      const renewed = templateHash(old) === templateHash(now) ? [] : [newTemplate(now)];
      if (replicasOf(old) === replicasOf(now)) return renewed;
      return [
        {
          text: `the Deployment ${name} now wants ${counted(replicasOf(now), 'Pod')} instead of ${replicasOf(old)}`,
          rules: ['R83'],
          about,
        },
        ...renewed,
      ];
    },
  );
}

function newTemplate(deployment: Deployment): Event {
  const { surge, unavailable } = rollingOf(deployment);
  const how =
    deployment.spec.strategy.type === 'Recreate'
      ? 'all old Pods end before new ones start'
      : `new Pods replace the old ones, with at most ${surge} above the ${replicasOf(deployment)} that it wants and ${unavailable} below`;
  const text = `the Deployment ${deployment.metadata.name} has a new template: ${how}`;
  return { text, rules: ['R83'], about: ['pods'] };
}
