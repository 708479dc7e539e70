import type { Cluster } from '../../cluster.ts';
import { podClient } from '../../dns/client.ts';
import { ownerMark } from '../../objects/marks.ts';
import { oldestFirst } from '../../objects/meta.ts';
import { keyOf } from '../../objects/object.ts';
import type { Pod } from '../../objects/pod.ts';
import { isTerminating } from '../../objects/pod.ts';
import { rowsMarked } from '../../table.ts';
import { listedAll } from '../../text/listed.ts';
import { nearest } from '../../../nearest.ts';
import type { Command, Misuse, Ran } from '../command.ts';
import { looked, misuse, misused, surplus } from '../command.ts';
import type { Flag, Parsed } from '../flags.ts';
import { parseFlags, valueOf } from '../flags.ts';
import { podTools } from '../pod-tools.ts';
import { namespaceFlag, namespaceOf, notFoundText, refused } from './common.ts';
import { findNamed, pick } from './pick.ts';

const own: readonly Flag[] = [
  { name: 'stdin', short: 'i', takes: 'switch' },
  { name: 'tty', short: 't', takes: 'switch' },
  { name: 'container', short: 'c', takes: 'text' },
];

/** `kubectl exec`: runs a command in a Pod, with that Pod's search path, cache and connections (R75, R76). */
export const exec: Command = {
  name: 'kubectl exec',
  usage:
    'kubectl exec POD -- nslookup NAME, kubectl exec POD -- env, kubectl exec POD -n NAMESPACE -- curl http://HOST:PORT',
  run(cluster, words) {
    const dashes = words.indexOf('--');
    const parsed = parseFlags(exec.name, [namespaceFlag, ...own], dashes < 0 ? words : words.slice(0, dashes));
    if ('problem' in parsed) return misused(cluster, parsed);
    const [name, ...more] = parsed.rest;
    if (name === undefined) return refused(cluster, 'pod, type/name or --filename must be specified');
    const [tool, ...args] = dashes < 0 ? [] : words.slice(dashes + 1);
    if (dashes < 0 && more.length > 0)
      return refused(
        cluster,
        "exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead\nSee 'kubectl exec -h' for help and examples",
      );
    const extra = surplus(exec.name, exec.usage, more);
    if (extra !== undefined) return misused(cluster, extra);
    if (tool === undefined) return refused(cluster, 'you must specify at least one command for the container');
    const command = podTools.find((known) => known.name === tool);
    if (command === undefined) return misused(cluster, unknownTool(tool));
    const pod = podOf(cluster, parsed, name);
    if ('output' in pod) return pod;
    if ('problem' in pod) return misused(cluster, pod);
    const unfit = whyNoClient(pod);
    if (unfit !== undefined) return misused(cluster, unfit);
    const container = containerOf(cluster, parsed, pod);
    if ('output' in container) return container;
    const ran = command.run(cluster, args, { ...podClient(pod), container: valueOf(parsed, 'container') });
    if (ran.problem !== undefined) return ran;
    const end = ran.exitCode === 0 ? [] : [`command terminated with exit code ${ran.exitCode}`];
    const output = ran.output === '' ? [] : [ran.output];
    return { ...ran, output: [...container.lines, ...output, ...end].join('\n') };
  },
};

/** The Pod that is named, or the oldest of the Deployment or Service that is; or what is said where there is none. */
function podOf(cluster: Cluster, parsed: Parsed, word: string): Pod | Ran | Misuse {
  const picked = pick(word.includes('/') ? [word] : ['pod', word]);
  if ('problem' in picked) return picked;
  const [target] = picked.names;
  if (target === undefined) return refused(cluster, 'pod, type/name or --filename must be specified');
  const object = findNamed(cluster, target.kind, namespaceOf(parsed), target.name);
  if (object === undefined) return looked(cluster, notFoundText(target.kind, target.name), 1);
  if (object.kind === 'Pod') return object;
  const owned = rowsMarked(cluster.pods, ownerMark(`${object.kind} ${keyOf(object)}`));
  const [pod] = oldestFirst(owned.filter((one) => !isTerminating(one)));
  if (pod !== undefined) return pod;
  return misuse(
    `\`kubectl exec ${word}\` finds no Pod that it keeps at this step`,
    'name a Pod, or a Deployment that has one, as in `kubectl exec deploy/web -- nslookup web`',
  );
}

/** A Pod that is told to use another DNS than the cluster's is none that the model can ask for. */
function whyNoClient({ metadata: { name }, spec: { dnsPolicy, dnsConfig, hostNetwork } }: Pod): Misuse | undefined {
  const known = dnsPolicy === 'ClusterFirst' && dnsConfig === undefined && !hostNetwork;
  if (known || dnsPolicy === 'ClusterFirstWithHostNet') return undefined;
  return misuse(
    `the Pod \`${name}\` does not use the cluster's DNS as it comes, and the model knows no other`,
    'run the command in a Pod that sets neither `dnsPolicy` nor `dnsConfig` nor `hostNetwork`',
  );
}

/** The container that is meant, as kubectl says which it takes; or what is said where it does not run. */
function containerOf(cluster: Cluster, parsed: Parsed, pod: Pod): { readonly lines: readonly string[] } | Ran {
  const names = pod.spec.containers.map(({ name }) => name);
  const [first = ''] = names;
  const asked = valueOf(parsed, 'container');
  if (asked !== undefined && !names.includes(asked))
    return looked(
      cluster,
      `Error from server (BadRequest): container ${asked} is not valid for pod ${pod.metadata.name}`,
      1,
    );
  const lines =
    asked === undefined && names.length > 1 ? [`Defaulted container "${first}" out of: ${names.join(', ')}`] : [];
  if (pod.status.phase === 'Running') return { lines };
  const why = `error: unable to upgrade connection: container not found ("${asked ?? first}")`;
  return looked(cluster, [...lines, why].join('\n'), 1);
}

function unknownTool(word: string): Misuse {
  const known = podTools.map(({ name }) => name);
  const close = nearest(word, known);
  return misuse(
    `the model runs no command \`${word}\` in a Pod${close === undefined ? '' : `; there is \`${close}\``}`,
    `the commands it runs there are ${listedAll(known.map((name) => `\`${name}\``))}`,
  );
}
