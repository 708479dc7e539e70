import { z } from 'zod';
import { kept, text, texts } from './fields.ts';
import { struct } from './go-types.ts';
import { objectMeta } from './meta.ts';

export const namespace = struct('Namespace', {
  apiVersion: z.literal('v1'),
  kind: z.literal('Namespace'),
  metadata: objectMeta.prefault({}),
  spec: struct('NamespaceSpec', { finalizers: texts }).optional(),
  status: struct('NamespaceStatus', { phase: text, conditions: kept }).optional(),
});

export type Namespace = z.infer<typeof namespace>;
