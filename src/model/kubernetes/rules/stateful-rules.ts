import type { Rule } from '../../model.ts';
import { statefulSetController, statefulSetDocs } from './sources.ts';

/** How StatefulSets name their Pods, and in which order they start and end them. */
export const statefulRules: Readonly<Record<string, Rule>> = {
  R100: {
    title: "a StatefulSet's Pods are numbered; the name is the hostname, and serviceName the subdomain",
    source: statefulSetController,
  },
  R101: { title: 'a Pod is started only when all before it are ready', source: statefulSetDocs },
  R102: { title: 'scaling down ends the highest ordinal first, and the next once it is gone', source: statefulSetDocs },
  R103: { title: 'with the policy Parallel no Pod waits for another', source: statefulSetDocs },
  R104: {
    title: "Pods have names of their own only under a Service that is called as the StatefulSet's serviceName says",
    source: statefulSetDocs,
  },
  R105: { title: 'a Pod that is started again keeps its name, not its IP', source: statefulSetDocs },
};
