import { z } from 'zod';

const record = z.object({
  name: z.string(),
  type: z.string(),
  ttl: z.number().optional(),
  data: z.string().optional(),
  /** Of a SOA: the first word of its data, where no more is said. */
  mname: z.string().optional(),
});

/** One case of `dns-vectors.json`: a server, what it knows, a question and the answer. */
export const dnsCase = z.object({
  id: z.string(),
  note: z.string().default(''),
  server: z
    .strictObject({
      zones: z.array(z.string()).default(['cluster.local.']),
      namespaces: z.array(z.string()).default([]),
      pods: z.string().default('disabled'),
      ignoreEmptyService: z.boolean().default(false),
      endpointPodNames: z.boolean().default(false),
      ttl: z.number().default(5),
      localIPs: z.array(z.string()).default([]),
      fallthrough: z.boolean().default(false),
    })
    .prefault({}),
  given: z.array(z.unknown()).default([]),
  fixture: z.string().optional(),
  /** Who asks: a name without its last dot goes through the search path of the client's Namespace (R75). */
  client: z.object({ namespace: z.string() }).optional().catch(undefined),
  upstream: z.record(z.string(), z.array(record)).default({}),
  query: z.object({ name: z.string(), type: z.string() }),
  expect: z.object({
    rcode: z.string(),
    answers: z.array(record),
    authority: z.array(record).optional(),
    extra: z.array(record).optional(),
    truncated: z.boolean().optional(),
    /** `ttl`, `srv.priority` or `srv.weight`. */
    ignore: z.array(z.string()).default([]),
  }),
});

export type DnsCase = z.infer<typeof dnsCase>;
export type ExpectedRecord = z.infer<typeof record>;
