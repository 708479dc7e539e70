import { z } from 'zod';
import { flag, int32, intOrString, kept, text } from './fields.ts';
import { struct } from './go-types.ts';
import { objectMeta } from './meta.ts';
import { labelSelector, podTemplate } from './pod-template.ts';

const deploymentSpec = struct('DeploymentSpec', {
  replicas: int32.optional(),
  selector: labelSelector.optional(),
  template: podTemplate.prefault({}),
  strategy: struct('DeploymentStrategy', {
    type: text,
    rollingUpdate: struct('RollingUpdateDeployment', {
      maxSurge: intOrString.optional(),
      maxUnavailable: intOrString.optional(),
    }).optional(),
  }).prefault({}),
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

/** How many Pods a rolling update may have above what the Deployment wants, and how many below. */
export interface Rolling {
  readonly surge: number;
  readonly unavailable: number;
}

/** The margins of a Deployment's rolling update: a share of its replicas is rounded up above, down below; one is always given. */
export function rollingOf(subject: Deployment): Rolling {
  const { maxSurge = '25%', maxUnavailable = '25%' } = subject.spec.strategy.rollingUpdate ?? {};
  const replicas = subject.spec.replicas ?? 1;
  const surge = Math.ceil(share(maxSurge, replicas));
  const unavailable = Math.min(replicas, Math.floor(share(maxUnavailable, replicas)));
  return { surge, unavailable: surge === 0 && unavailable === 0 ? 1 : unavailable };
}

function share(margin: number | string, replicas: number): number {
  return typeof margin === 'number' ? margin : ((Number(margin.replace('%', '')) || 0) * replicas) / 100;
}
