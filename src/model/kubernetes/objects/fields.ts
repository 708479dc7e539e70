import { z } from 'zod';

/** Fields as the API's Go types have them: what a manifest leaves out has the type's zero value. */
export const text = z.string().default('');
export const flag = z.boolean().default(false);
export const int32 = z.int32();
export const number = int32.default(0);
export const texts = z.array(z.string()).default([]);
export const labels = z.record(z.string(), z.string()).default({});
export const intOrString = z.union([z.int32(), z.string()]);

/** A field that the API has and the model keeps but does not look into. */
export const kept = z.unknown().optional();
