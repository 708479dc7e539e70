import { z } from 'zod';
import { flag, int32, kept, labels } from './fields.ts';
import { struct } from './go-types.ts';
import { objectMeta } from './meta.ts';
import { podSpec } from './pod-spec.ts';

const podTemplate = struct('PodTemplateSpec', {
  metadata: objectMeta.prefault({}),
  spec: podSpec.prefault({}),
});

const labelSelector = struct('LabelSelector', {
  matchLabels: labels,
  matchExpressions: kept,
});

const deploymentSpec = struct('DeploymentSpec', {
  replicas: int32.optional(),
  selector: labelSelector.optional(),
  template: podTemplate.prefault({}),
  strategy: kept,
  minReadySeconds: kept,
  revisionHistoryLimit: kept,
  progressDeadlineSeconds: kept,
  paused: flag,
});

export const deployment = struct('Deployment', {
  apiVersion: z.literal('apps/v1'),
  kind: z.literal('Deployment'),
  metadata: objectMeta.prefault({}),
  spec: deploymentSpec.prefault({}),
  status: kept,
});

export type Deployment = z.infer<typeof deployment>;
export type PodTemplate = z.infer<typeof podTemplate>;

/** How many Pods a Deployment wants: one where it does not say. */
export function replicasOf(subject: Deployment): number {
  return subject.spec.replicas ?? 1;
}
