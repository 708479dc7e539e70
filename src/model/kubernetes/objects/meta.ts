import { z } from 'zod';
import { flag, int32, kept, labels, text, texts } from './fields.ts';
import { struct } from './go-types.ts';

const ownerReference = struct('OwnerReference', {
  apiVersion: text,
  kind: text,
  name: text,
  uid: text,
  controller: flag,
  blockOwnerDeletion: flag,
});

/** What every object says about itself. */
export const objectMeta = struct('ObjectMeta', {
  name: text,
  generateName: text,
  namespace: text,
  labels,
  annotations: labels,
  uid: text,
  creationTimestamp: z.string().optional(),
  deletionTimestamp: z.string().optional(),
  deletionGracePeriodSeconds: int32.optional(),
  ownerReferences: z.array(ownerReference).default([]),
  finalizers: texts,
  resourceVersion: text,
  generation: kept,
  managedFields: kept,
  selfLink: kept,
});

/** Objects in the order in which they were made. */
export function oldestFirst<T extends { readonly metadata: { readonly uid: string } }>(
  objects: readonly T[],
): readonly T[] {
  return [...objects].sort(({ metadata: a }, { metadata: b }) => (a.uid < b.uid ? -1 : Number(a.uid > b.uid)));
}
