import { z } from 'zod';
import { kept, labels } from './fields.ts';
import { struct } from './go-types.ts';
import { objectMeta } from './meta.ts';
import { podSpec } from './pod-spec.ts';

/** What a workload makes its Pods from. */
export const podTemplate = struct('PodTemplateSpec', {
  metadata: objectMeta.prefault({}),
  spec: podSpec.prefault({}),
});

export const labelSelector = struct('LabelSelector', {
  matchLabels: labels,
  matchExpressions: kept,
});

export type PodTemplate = z.infer<typeof podTemplate>;

/** How many Pods a workload wants: one where it does not say. */
export function replicasOf(subject: { readonly spec: { readonly replicas?: number } }): number {
  return subject.spec.replicas ?? 1;
}
