import { z } from 'zod';
import { kept, text } from './fields.ts';
import { struct } from './go-types.ts';
import { objectMeta } from './meta.ts';
import { podSpec } from './pod-spec.ts';

const podCondition = struct('PodCondition', {
  type: text,
  status: text,
  reason: z.string().optional(),
  message: z.string().optional(),
  lastProbeTime: kept,
  lastTransitionTime: kept,
  observedGeneration: kept,
});

const podStatus = struct('PodStatus', {
  phase: text,
  podIP: text,
  podIPs: z.array(struct('PodIP', { ip: text })).default([]),
  conditions: z.array(podCondition).default([]),
  hostIP: kept,
  hostIPs: kept,
  startTime: kept,
  message: kept,
  reason: kept,
  nominatedNodeName: kept,
  initContainerStatuses: kept,
  ephemeralContainerStatuses: kept,
  resize: kept,
  resourceClaimStatuses: kept,
  observedGeneration: kept,
  containerStatuses: kept,
  qosClass: kept,
});

export const pod = struct('Pod', {
  apiVersion: z.literal('v1'),
  kind: z.literal('Pod'),
  metadata: objectMeta.prefault({}),
  spec: podSpec.prefault({}),
  status: podStatus.prefault({}),
});

export type Pod = z.infer<typeof pod>;

/** Whether the Pod's Ready condition is true. */
export function isReady(subject: Pod): boolean {
  return subject.status.conditions.some((condition) => condition.type === 'Ready' && condition.status === 'True');
}

/** Whether somebody has asked to delete the Pod and it is still there. */
export function isTerminating(subject: { readonly metadata: Pod['metadata'] }): boolean {
  return subject.metadata.deletionTimestamp !== undefined;
}

/** The Pod's addresses, one a family; none until its network is set up (R83). */
export function podIPs(subject: Pod): readonly string[] {
  const { podIP, podIPs: ips } = subject.status;
  return (ips.length > 0 ? ips.map((entry) => entry.ip) : [podIP]).filter((ip) => ip !== '');
}

/** The Pod with its Ready condition set. */
export function withReady(subject: Pod, ready: boolean): Pod {
  const others = subject.status.conditions.filter((condition) => condition.type !== 'Ready');
  const conditions = [...others, { type: 'Ready', status: ready ? 'True' : 'False' }];
  return { ...subject, status: { ...subject.status, conditions } };
}
