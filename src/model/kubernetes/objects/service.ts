import { z } from 'zod';
import { flag, int32, intOrString, kept, labels, number, text, texts } from './fields.ts';
import { struct } from './go-types.ts';
import { objectMeta } from './meta.ts';

const servicePort = struct('ServicePort', {
  name: text,
  protocol: text,
  appProtocol: z.string().optional(),
  port: number,
  targetPort: intOrString.optional(),
  nodePort: number,
});

const serviceSpec = struct('ServiceSpec', {
  type: text,
  selector: labels,
  ports: z.array(servicePort).default([]),
  clusterIP: text,
  clusterIPs: texts,
  ipFamilies: texts,
  ipFamilyPolicy: text,
  publishNotReadyAddresses: flag,
  externalName: text,
  externalIPs: texts,
  sessionAffinity: text,
  sessionAffinityConfig: struct('SessionAffinityConfig', {
    clientIP: struct('ClientIPConfig', { timeoutSeconds: int32.optional() }).optional(),
  }).optional(),
  internalTrafficPolicy: text,
  externalTrafficPolicy: text,
  healthCheckNodePort: number,
  allocateLoadBalancerNodePorts: z.boolean().optional(),
  loadBalancerIP: text,
  loadBalancerClass: z.string().optional(),
  loadBalancerSourceRanges: texts,
  trafficDistribution: z.string().optional(),
});

export const service = struct('Service', {
  apiVersion: z.literal('v1'),
  kind: z.literal('Service'),
  metadata: objectMeta.prefault({}),
  spec: serviceSpec.prefault({}),
  status: kept,
});

export type ServicePort = z.infer<typeof servicePort>;
export type ServiceSpec = z.infer<typeof serviceSpec>;
export type Service = z.infer<typeof service>;

/** Whether a Service is headless: its only cluster IP is the word `None` (R2). */
export function isHeadless(subject: Service): boolean {
  const { clusterIP, clusterIPs } = subject.spec;
  return clusterIPs.length > 0 ? clusterIPs.length === 1 && clusterIPs[0] === 'None' : clusterIP === 'None';
}

/** The virtual IPs that a Service has: none where it is headless or an ExternalName (R1, R2, R8). */
export function virtualIPs(subject: Service): readonly string[] {
  const { clusterIP, clusterIPs, type } = subject.spec;
  if (type === 'ExternalName' || isHeadless(subject)) return [];
  return (clusterIPs.length > 0 ? clusterIPs : [clusterIP]).filter((ip) => ip !== '');
}

/** Whether the Service is reached through a port of every Node too (R15). */
export function needsNodePorts({ spec: { type } }: Service): boolean {
  return type === 'NodePort' || type === 'LoadBalancer';
}

/** Whether a load balancer asks the Nodes on a port of its own which of them have endpoints (R17). */
export function needsHealthCheckPort({ spec: { type, externalTrafficPolicy } }: Service): boolean {
  return type === 'LoadBalancer' && externalTrafficPolicy === 'Local';
}

/** Every node port that a Service holds, the one for health checks among them. */
export function nodePortsOf({ spec: { ports, healthCheckNodePort } }: Service): readonly number[] {
  return [...ports.map(({ nodePort }) => nodePort), healthCheckNodePort].filter((port) => port !== 0);
}
