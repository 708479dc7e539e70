import { z } from 'zod';
import { flag, int32, kept, number, text, texts } from './fields.ts';
import { struct } from './go-types.ts';

const containerPort = struct('ContainerPort', {
  name: text,
  containerPort: number,
  protocol: text,
  hostPort: kept,
  hostIP: kept,
});

/** A container. Only its ports and restart policy are modelled; the rest is what a course's manifests carry. */
export const container = struct('Container', {
  name: text,
  image: text,
  imagePullPolicy: text,
  command: texts,
  args: texts,
  workingDir: text,
  ports: z.array(containerPort).default([]),
  restartPolicy: text,
  env: kept,
  envFrom: kept,
  resources: kept,
  volumeMounts: kept,
  volumeDevices: kept,
  livenessProbe: kept,
  readinessProbe: kept,
  startupProbe: kept,
  lifecycle: kept,
  securityContext: kept,
  stdin: kept,
  tty: kept,
  terminationMessagePath: kept,
  terminationMessagePolicy: kept,
});

export const podSpec = struct('PodSpec', {
  containers: z.array(container).default([]),
  initContainers: z.array(container).default([]),
  hostname: text,
  subdomain: text,
  restartPolicy: text,
  terminationGracePeriodSeconds: int32.optional(),
  nodeName: text,
  nodeSelector: kept,
  serviceAccountName: text,
  serviceAccount: text,
  automountServiceAccountToken: kept,
  dnsPolicy: text,
  dnsConfig: kept,
  setHostnameAsFQDN: kept,
  hostNetwork: flag,
  volumes: kept,
  affinity: kept,
  tolerations: kept,
  topologySpreadConstraints: kept,
  securityContext: kept,
  imagePullSecrets: kept,
  readinessGates: kept,
  schedulerName: text,
  priorityClassName: text,
  activeDeadlineSeconds: kept,
  enableServiceLinks: kept,
  hostAliases: kept,
  shareProcessNamespace: kept,
});

export type Container = z.infer<typeof container>;
export type PodSpec = z.infer<typeof podSpec>;
