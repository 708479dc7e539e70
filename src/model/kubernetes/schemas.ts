import { z } from 'zod';
import type { JsonSchema, ModelSchemas } from '../model.ts';
import { kinds } from './api/kinds.ts';
import { fieldWords, KEPT } from './objects/field-words.ts';
import { settingsSchema } from './settings.ts';

function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Go's zero values are no advice to an author. */
function isZero(value: unknown): boolean {
  return value === '' || value === 0 || value === false || (value instanceof Object && Object.keys(value).length === 0);
}

/** A schema whose fields say what they mean; what a part says itself stands. */
function explained(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(explained);
  if (!isObject(schema)) return schema;
  const parts = Object.entries(schema).flatMap(([key, part]): [string, unknown][] => {
    if (key === '$schema' || (key === 'default' && isZero(part))) return [];
    if (key !== 'properties' || !isObject(part)) return [[key, explained(part)]];
    const fields = Object.entries(part).map(([name, field]) => {
      const explainedField = explained(field);
      return [name, { description: fieldWords[name] ?? KEPT, ...(isObject(explainedField) ? explainedField : {}) }];
    });
    return [[key, Object.fromEntries(fields)]];
  });
  return Object.fromEntries(parts);
}

function schemaOf(schema: z.ZodType, reused: 'inline' | 'ref'): JsonSchema {
  const made = explained(
    z.toJSONSchema(schema, {
      io: 'input',
      target: 'draft-07',
      reused,
      // A field that the model keeps without a look into it.
      unrepresentable: 'any',
      override: ({ jsonSchema }) => {
        // What says its forms itself is read before it is parsed, and the parsed form is not what is written.
        if (jsonSchema.anyOf === undefined || jsonSchema.type !== 'array') return;
        for (const key of ['type', 'items', 'minItems', 'maxItems'] as const) delete jsonSchema[key];
      },
    }),
  );
  return isObject(made) ? made : {};
}

/** What authors write for this model: its options, and the kinds of objects that it knows. */
export function schemas(): ModelSchemas {
  return {
    options: schemaOf(settingsSchema, 'inline'),
    // Once each, as a Pod's fields are part of several kinds.
    manifest: schemaOf(z.union(kinds.map(({ schema }) => schema)), 'ref'),
  };
}
