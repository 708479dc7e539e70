import { z } from 'zod';

const object = z.looseObject({
  metadata: z.looseObject({ name: z.string(), namespace: z.string() }),
  spec: z.looseObject({ selector: z.record(z.string(), z.string()).optional() }),
});

const port = z.strictObject({
  name: z.string(),
  port: z.number(),
  protocol: z.string(),
  appProtocol: z.string().optional(),
});

const conditions = {
  ready: z.boolean(),
  serving: z.boolean(),
  terminating: z.boolean(),
  hostname: z.string().optional(),
  nodeName: z.string().optional(),
  zone: z.string().optional(),
};

const slice = z.strictObject({
  addressType: z.string(),
  ports: z.array(port),
  endpoints: z.array(z.strictObject({ addresses: z.array(z.string()), ...conditions })),
  labels: z.record(z.string(), z.string()).optional(),
});

const listed = z.strictObject({
  service: object,
  pods: z.array(z.looseObject({})),
  nodes: z.array(z.looseObject({ name: z.string(), labels: z.record(z.string(), z.string()).default({}) })).default([]),
  maxEndpointsPerSlice: z.number().optional(),
});

const counted = z.strictObject({
  service: object,
  podCount: z.number(),
  /** What each Pod is like, in words. */
  podTemplate: z.string(),
  maxEndpointsPerSlice: z.number().optional(),
});

/** A case from a Service and its Pods to EndpointSlices, as `endpoints.json` has it. */
export const endpointCase = z.looseObject({
  id: z.string(),
  given: z.union([listed, counted]),
  expect: z.union([
    z.strictObject({
      endpoints: z.array(z.strictObject({ ip: z.string(), ...conditions })),
      ports: z.array(port),
      slices: z.array(slice),
    }),
    z.strictObject({ sliceLengths: z.array(z.number()), total: z.number(), readyCount: z.number() }),
  ]),
});

export type EndpointCase = z.infer<typeof endpointCase>;
export type GivenObjects = EndpointCase['given'];

/** The objects of a case; undefined where the words for its Pods are not understood. */
export function objectsOf(given: GivenObjects): readonly unknown[] | undefined {
  if ('pods' in given) {
    const nodes = given.nodes.map(({ name, labels }) => ({
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name, labels },
    }));
    return [...nodes, given.service, ...given.pods];
  }
  const { service, podCount, podTemplate } = given;
  const ip = /\bip (\d+\.\d+\.\d+)\.\((\d+)\+i\)/.exec(podTemplate);
  const unready = /\bReady iff i%(\d+)!=0/.exec(podTemplate);
  const areAllReady = /, Ready$/.test(podTemplate);
  if (ip === null || (unready === null && !areAllReady)) return undefined;
  const pods = Array.from({ length: podCount }, (_, i) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: `pod${i}`, namespace: service.metadata.namespace, labels: service.spec.selector },
    spec: { containers: [{ name: 'container-1' }] },
    status: {
      podIP: `${ip[1]}.${Number(ip[2]) + i}`,
      podIPs: [{ ip: `${ip[1]}.${Number(ip[2]) + i}` }],
      conditions: [{ type: 'Ready', status: i % Number(unready?.[1]) === 0 ? 'False' : 'True' }],
    },
  }));
  return [service, ...pods];
}
