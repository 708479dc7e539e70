import { z } from 'zod';
import type { JsonSchema, ModelSchemas } from '../model.ts';
import { kinds } from './api/kinds.ts';
import { fieldWords } from './objects/field-words.ts';
import { settingsSchema } from './settings.ts';

function schemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    // A field that the model keeps without a look into it.
    unrepresentable: 'any',
    override: ({ jsonSchema, path }) => {
      // Go's zero values are no advice to an author.
      if (path.length > 0 && isZero(jsonSchema.default)) delete jsonSchema.default;
      const words = path.at(-2) === 'properties' ? fieldWords[String(path.at(-1))] : undefined;
      if (words !== undefined) jsonSchema.description ??= words;
    },
  });
  return rest;
}

function isZero(value: unknown): boolean {
  return value === '' || value === 0 || value === false || (typeof value === 'object' && isEmpty(value));
}

function isEmpty(value: object | null): boolean {
  return value !== null && Object.keys(value).length === 0;
}

/** What authors write for this model: its options, and the kinds of objects that it knows. */
export function schemas(): ModelSchemas {
  return {
    options: schemaOf(settingsSchema),
    manifest: { anyOf: kinds.map(({ kind, schema }) => ({ title: kind, ...schemaOf(schema) })) },
  };
}
