import type { Problem } from '../model.ts';
import type { Cluster } from './cluster.ts';
import { deploymentOf } from './objects/owner.ts';
import { replicasOf } from './objects/deployment.ts';
import { rowsOf } from './table.ts';

const mostPods = 10_000;

/** What to tell the author of a cluster that is asked for more Pods than the model runs. */
export function tooManyPods(cluster: Cluster): Problem | undefined {
  const bare = rowsOf(cluster.pods).filter((pod) => deploymentOf(pod) === undefined).length;
  const wanted = rowsOf(cluster.deployments).reduce((sum, deployment) => sum + replicasOf(deployment), bare);
  return podLimitProblem(wanted);
}

/** The problem with a number of Pods, where it is more than the model runs. */
export function podLimitProblem(pods: number): Problem | undefined {
  if (pods <= mostPods) return undefined;
  return {
    message: `asks for ${pods} Pods; the model runs at most ${mostPods.toLocaleString('en')}`,
    help: `ask for at most ${mostPods.toLocaleString('en')} Pods in all`,
  };
}
