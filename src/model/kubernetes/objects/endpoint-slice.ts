import { z } from 'zod';
import { int32, kept, text, texts } from './fields.ts';
import { struct } from './go-types.ts';
import { objectMeta } from './meta.ts';

const endpointPort = struct('EndpointPort', {
  name: text,
  protocol: text,
  port: int32.optional(),
  appProtocol: z.string().optional(),
});

const endpoint = struct('Endpoint', {
  addresses: texts,
  conditions: struct('EndpointConditions', {
    ready: z.boolean().optional(),
    serving: z.boolean().optional(),
    terminating: z.boolean().optional(),
  }).prefault({}),
  hostname: z.string().optional(),
  targetRef: struct('ObjectReference', {
    kind: text,
    namespace: text,
    name: text,
    uid: text,
    apiVersion: kept,
    resourceVersion: kept,
    fieldPath: kept,
  }).optional(),
  nodeName: z.string().optional(),
  zone: z.string().optional(),
  hints: kept,
  deprecatedTopology: kept,
});

export const endpointSlice = struct('EndpointSlice', {
  apiVersion: z.literal('discovery.k8s.io/v1'),
  kind: z.literal('EndpointSlice'),
  metadata: objectMeta.prefault({}),
  addressType: text,
  endpoints: z.array(endpoint).default([]),
  ports: z.array(endpointPort).default([]),
});

export type EndpointSlice = z.infer<typeof endpointSlice>;
export type SliceEndpoint = z.infer<typeof endpoint>;
export type SlicePort = z.infer<typeof endpointPort>;

/** The label that says which Service a slice belongs to, whatever the slice is called (R29). */
export const serviceNameLabel = 'kubernetes.io/service-name';

/** The label by which a slice says who writes it, and what it says of those that the controller writes. */
export const managedByLabel = 'endpointslice.kubernetes.io/managed-by';
export const controllerName = 'endpointslice-controller.k8s.io';

/** Whether the slice was made by hand: the controller leaves it alone, and its endpoints need be no Pods (R29). */
export function isMadeByHand(subject: EndpointSlice): boolean {
  return subject.metadata.labels[managedByLabel] !== controllerName;
}

/** The endpoints of slices by address; where a slice is missing there are none. */
export function endpointsByIP(slices: readonly (EndpointSlice | undefined)[]): ReadonlyMap<string, SliceEndpoint> {
  const endpoints = slices.flatMap((slice) => slice?.endpoints ?? []);
  return new Map(endpoints.flatMap((one) => one.addresses.map((ip) => [ip, one] as const)));
}

/** Whether DNS and kube-proxy take the endpoint for ready: what is not said counts as ready (R42). */
export function isReadyEndpoint(subject: SliceEndpoint): boolean {
  return subject.conditions.ready ?? true;
}

/** Whether the endpoint answers its probe, whether or not it is about to go: as ready where it is not said. */
export function isServingEndpoint(subject: SliceEndpoint): boolean {
  return subject.conditions.serving ?? isReadyEndpoint(subject);
}
