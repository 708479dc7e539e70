import { z } from 'zod';
import { kept } from './fields.ts';
import { struct } from './go-types.ts';
import { objectMeta } from './meta.ts';

/** A machine of the cluster. Only its name and labels are modelled: an endpoint says which Node and zone it is in. */
export const node = struct('Node', {
  apiVersion: z.literal('v1'),
  kind: z.literal('Node'),
  metadata: objectMeta.prefault({}),
  spec: kept,
  status: kept,
});

export type Node = z.infer<typeof node>;

/** The zone that a Node says it is in; an empty label says none. */
export function zoneOf(subject: Node): string | undefined {
  return subject.metadata.labels['topology.kubernetes.io/zone'] || undefined;
}
