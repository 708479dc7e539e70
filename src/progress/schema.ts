import * as z from 'zod/mini';
import { FORMAT, VERSION } from './export-file.ts';

const text = z.string().check(z.minLength(1), z.maxLength(1000));
const count = z.int().check(z.minimum(0), z.maximum(1e9));
// A clock may be wrong, but not so wrong that it breaks the tables of others: 2000 to 2099.
const moment = z.iso.datetime().check(z.regex(/^20/));
// An item that was gone before it was graded has none.
const points = z.number().check(z.minimum(0), z.maximum(100));

const item = z
  .strictObject({
    id: text,
    version: text,
    points,
    response: z.record(z.string(), z.string()),
    hints: count,
    earned: z.optional(points),
    revision: count,
  })
  .check(z.refine(({ points: most, earned = 0 }) => earned <= most, { path: ['earned'] }));

/** An attempt in an export file. */
export const attemptSchema = z.strictObject({
  id: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  lesson: text,
  title: z.string(),
  version: text,
  seed: z.int().check(z.minimum(0), z.maximum(2 ** 32 - 1)),
  started: moment,
  finished: z.optional(moment),
  pass: z.number().check(z.minimum(0), z.maximum(1)),
  items: z.array(item),
  repeats: z.optional(z.string()),
});

/** A place in an export file. */
export const placeSchema = z.strictObject({
  lesson: text,
  step: count,
  anchor: z.string(),
  at: moment,
  revision: count,
});

/** What holds an export file together; its attempts and places are read one by one, so that a wrong one does not cost the others. */
export const envelopeSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  site: z.string(),
  exported: z.iso.datetime(),
  attempts: z.array(z.unknown()),
  places: z.array(z.unknown()),
});

/** A whole export file, as it is published. */
export const exportSchema = z.extend(envelopeSchema, {
  attempts: z.array(attemptSchema),
  places: z.array(placeSchema),
});
