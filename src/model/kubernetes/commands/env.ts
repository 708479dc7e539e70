import { isFields } from '../api/json.ts';
import type { Cluster } from '../cluster.ts';
import type { Variable } from '../connect/service-variables.ts';
import { serviceVariables } from '../connect/service-variables.ts';
import type { Client } from '../dns/client.ts';
import type { Pod } from '../objects/pod.ts';
import { row } from '../table.ts';
import type { Command, Misuse } from './command.ts';
import { looked, misuse, misused, surplus } from './command.ts';

/** `env`: the variables of a container in a Pod, those among them that tell of Services (R86). */
export const env: Command = {
  name: 'env',
  usage: 'env',
  run(cluster, words, client) {
    const extra = surplus(env.name, env.usage, words);
    if (extra !== undefined) return misused(cluster, extra);
    const variables = variablesOf(cluster, client);
    if ('problem' in variables) return misused(cluster, variables);
    return looked(cluster, variables.map(([name, value]) => `${name}=${value}`).join('\n'));
  },
};

/** `printenv`: one variable of a container in a Pod. */
export const printenv: Command = {
  name: 'printenv',
  usage: 'printenv NAME',
  run(cluster, [name, ...more], client) {
    if (name === undefined)
      return misused(
        cluster,
        misuse('`printenv` prints exactly one variable', 'write it as `printenv WEB_SERVICE_HOST`'),
      );
    const extra = surplus(printenv.name, printenv.usage, more);
    if (extra !== undefined) return misused(cluster, extra);
    const variables = variablesOf(cluster, client);
    if ('problem' in variables) return misused(cluster, variables);
    const found = variables.findLast((variable) => variable[0] === name);
    return found === undefined ? looked(cluster, '', 1) : looked(cluster, found[1]);
  },
};

/** In an order of our own: that of the real ones means nothing. */
function variablesOf(cluster: Cluster, client: Client | undefined): readonly Variable[] | Misuse {
  const pod = row(cluster.pods, client?.name ?? '');
  if (pod === undefined)
    return misuse(
      'the bare client has no variables that the model knows',
      'run it in a Pod: `kubectl exec POD -- env`',
    );
  const own = ownVariables(pod, client?.container);
  if ('problem' in own) return own;
  return [
    ['PATH', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
    ['HOSTNAME', pod.spec.hostname || pod.metadata.name],
    ...own,
    ...serviceVariables(cluster, pod).filter(([name]) => !own.some((variable) => variable[0] === name)),
    ['HOME', '/root'],
  ];
}

/** What the container's manifest sets itself, which goes before what the kubelet would set. */
function ownVariables(pod: Pod, name: string | undefined): readonly Variable[] | Misuse {
  const container = pod.spec.containers.find((one) => one.name === name) ?? pod.spec.containers[0];
  const entries: readonly unknown[] = Array.isArray(container?.env) ? container.env : [];
  const variables: Variable[] = [];
  for (const entry of entries) {
    const { name: key, value = '', valueFrom } = isFields(entry) ? entry : {};
    if (typeof key !== 'string' || typeof value !== 'string' || valueFrom !== undefined)
      return misuse(
        `the Pod \`${pod.metadata.name}\` takes a variable from elsewhere, which the model does not follow`,
        'give the variable a `value`',
      );
    variables.push([key, value]);
  }
  return variables;
}
