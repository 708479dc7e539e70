import type { Explained, ModelFunction, Value } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { clientNamespace } from '../cluster.ts';
import { parseLabelSelector } from '../objects/label-selector.ts';
import { namespaceMark } from '../objects/marks.ts';
import { oldestFirst } from '../objects/meta.ts';
import { isReady, isTerminating, podIPs } from '../objects/pod.ts';
import { rowsMarked } from '../table.ts';
import { counted, listed, plural } from '../text/listed.ts';
import { because, nameless, textOf, wrong } from './ask.ts';

/** `pods("app=web")`: the Pods that carry some labels, oldest first, those that are ending included. */
export const pods: ModelFunction<Cluster> = {
  signature: 'pods(string): list<Pod>',
  description:
    'The Pods of the default namespace with these labels, oldest first; one that is terminating is still there.',
  about: ['pods'],
  ask: (cluster, selector) => explained(cluster, clientNamespace, textOf(selector)),
};

/** `pods("shop", "app=web")`: the same of another namespace. */
export const podsOf: ModelFunction<Cluster> = {
  signature: 'pods(string, string): list<Pod>',
  description: 'The Pods of a namespace with these labels, as above.',
  about: ['pods'],
  ask(cluster, namespace, selector: Value | undefined) {
    const name = textOf(namespace);
    return nameless(name, 'namespace') ?? explained(cluster, name, textOf(selector));
  },
};

function explained(cluster: Cluster, namespace: string, selector: string): Explained {
  const test = parseLabelSelector(selector);
  if (test === undefined) {
    const message = selector === '' ? 'the label selector is empty' : `\`${selector}\` is not a label selector`;
    return wrong({ message, help: 'write it as "app=myapp"' });
  }
  const inReach = rowsMarked(cluster.pods, namespaceMark(namespace));
  const found = oldestFirst(inReach.filter(({ metadata }) => test(metadata.labels)));
  const value = found.map((pod) => ({
    name: pod.metadata.name,
    namespace: pod.metadata.namespace,
    ip: podIPs(pod)[0] ?? null,
    ips: podIPs(pod),
    phase: pod.status.phase,
    ready: isReady(pod),
    terminating: isTerminating(pod),
    hostname: pod.spec.hostname || null,
  }));
  if (found.length === 0)
    return { value, because: because(`no Pod in the namespace ${namespace} has the labels ${selector}`, ['R21']) };
  const ips = found.flatMap(podIPs);
  const have = ips.length === 0 ? 'without an IP yet' : `with the ${plural(ips.length, 'IP')} ${listed(ips)}`;
  const many = `there ${plural(found.length, 'is', 'are')} ${counted(found.length, 'Pod')}`;
  return { value, because: because(`${many} with the labels ${selector}, ${have}`, ['R21', 'R83']) };
}
