import type { ModelFunction } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { clientNamespace } from '../cluster.ts';
import { parseLabelSelector } from '../objects/label-selector.ts';
import { isReady, isTerminating, podIPs } from '../objects/pod.ts';
import { rowsOf } from '../table.ts';
import { counted, listed } from '../text/listed.ts';
import { absent, because, textOf } from './ask.ts';

/** `pods("app=web")`: the Pods that carry some labels, oldest first, those that are ending included. */
export const pods: ModelFunction<Cluster> = {
  signature: 'pods(string): list<Pod>',
  description: 'The Pods of the default namespace with these labels, oldest first; one that is terminating is still there.',
  about: ['pods'],
  ask(cluster, selector) {
    const text = textOf(selector);
    const test = parseLabelSelector(text);
    if (test === undefined) return absent(`${JSON.stringify(text)} is not a label selector such as "app=myapp"`, ['R21']);
    const found = rowsOf(cluster.pods).filter(({ metadata }) => metadata.namespace === clientNamespace && test(metadata.labels));
    const value = found.map((pod) => ({
      name: pod.metadata.name,
      namespace: pod.metadata.namespace,
      ip: podIPs(pod)[0] ?? null,
      phase: pod.status.phase,
      ready: isReady(pod),
      terminating: isTerminating(pod),
      hostname: pod.spec.hostname || null,
    }));
    const ips = found.flatMap(podIPs);
    const have = ips.length === 0 ? '' : `, with the IP${ips.length === 1 ? '' : 's'} ${listed(ips)}`;
    return { value, because: because(`${counted(found.length, 'Pod')} with the labels ${text} ${found.length === 1 ? 'exists' : 'exist'}${have}`, ['R83']) };
  },
};
