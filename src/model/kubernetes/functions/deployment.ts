import type { ModelFunction } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { livingPods } from '../controllers/owned-pods.ts';
import { replicasOf } from '../objects/pod-template.ts';
import { isReady } from '../objects/pod.ts';
import { row } from '../table.ts';
import { counted } from '../text/listed.ts';
import { absent, because, keyByName, textOf } from './ask.ts';

/** `deployment("web")`: how many Pods a Deployment wants and has. */
export const deployment: ModelFunction<Cluster> = {
  signature: 'deployment(string): Deployment',
  description: 'The Deployment of this name, or of `namespace/name`; absent where there is none.',
  about: ['pods'],
  ask(cluster, argument) {
    const name = textOf(argument);
    const asked = keyByName(name, 'Deployment');
    if ('none' in asked) return asked.none;
    const { key } = asked;
    const found = row(cluster.deployments, key);
    if (found === undefined) return absent(`there is no Deployment ${name}`, []);
    const own = livingPods(cluster, 'Deployment', key);
    const replicas = replicasOf(found);
    const value = {
      name: found.metadata.name,
      namespace: found.metadata.namespace,
      replicas,
      pods: own.length,
      ready: own.filter(isReady).length,
    };
    return {
      value,
      because: because(
        `the Deployment ${name} wants ${counted(replicas, 'Pod')} and has ${own.length}, of which ${value.ready} are ready`,
        ['R83'],
      ),
    };
  },
};
