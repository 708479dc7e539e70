import { z } from 'zod';
import { int32, intOrString, kept, text } from './fields.ts';
import { struct } from './go-types.ts';
import { objectMeta } from './meta.ts';
import { labelSelector, podTemplate, replicasOf } from './pod-template.ts';

const statefulSetSpec = struct('StatefulSetSpec', {
  replicas: int32.optional(),
  selector: labelSelector.optional(),
  template: podTemplate.prefault({}),
  serviceName: text,
  podManagementPolicy: text,
  updateStrategy: struct('StatefulSetUpdateStrategy', {
    type: text,
    rollingUpdate: struct('RollingUpdateStatefulSetStrategy', {
      partition: int32.optional(),
      maxUnavailable: intOrString.optional(),
    }).optional(),
  }).prefault({}),
  ordinals: struct('StatefulSetOrdinals', { start: int32.default(0) }).optional(),
  volumeClaimTemplates: kept,
  persistentVolumeClaimRetentionPolicy: kept,
  minReadySeconds: kept,
  revisionHistoryLimit: kept,
});

export const statefulSet = struct('StatefulSet', {
  apiVersion: z.literal('apps/v1'),
  kind: z.literal('StatefulSet'),
  metadata: objectMeta.prefault({}),
  spec: statefulSetSpec.prefault({}),
  status: kept,
});

export type StatefulSet = z.infer<typeof statefulSet>;

/** The number of the first Pod: 0 where the StatefulSet does not say (R100). */
export function firstOrdinal(subject: StatefulSet): number {
  return subject.spec.ordinals?.start ?? 0;
}

/** Whether a StatefulSet wants a Pod of that number: so many from the first ordinal on (R100). */
export function wantsOrdinal(subject: StatefulSet, ordinal: number): boolean {
  const first = firstOrdinal(subject);
  return ordinal >= first && ordinal < first + replicasOf(subject);
}

/** The name of a Pod by its ordinal: `web-0` (R100). */
export function ordinalName(subject: StatefulSet, ordinal: number): string {
  return `${subject.metadata.name}-${ordinal}`;
}

/** The ordinal in a Pod's name: 0 in `web-0`. */
export function ordinalOf(pod: { readonly metadata: { readonly name: string } }): number {
  return Number(/-(\d+)$/.exec(pod.metadata.name)?.[1] ?? NaN);
}

/** Whether each Pod waits for those before it (R101); with the policy Parallel none does (R103). */
export function isOrdered(subject: StatefulSet): boolean {
  return subject.spec.podManagementPolicy !== 'Parallel';
}
