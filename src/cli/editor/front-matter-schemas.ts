import { z } from 'zod';
import { conceptSchema, courseSchema, executionSchema, quizSchema } from '../../lesson/schema.ts';
import { models } from '../../model/index.ts';
import type { JsonSchema } from '../../model/model.ts';

// What has a default may be left out; the draft is the one that editors read.
const FORM = { io: 'input', target: 'draft-07' } as const;

function schemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, FORM);
}

/** An execution's front matter, with each model's own options. */
function executionOf(): JsonSchema {
  const { properties, ...rest } = z.toJSONSchema(executionSchema, FORM);
  const forms = models.map(({ name, schemas }) => {
    const options = schemas?.().options ?? {};
    return {
      ...rest,
      properties: {
        ...properties,
        model: { ...Object(properties?.['model']), const: name },
        cluster: { ...options, description: Object(properties?.['cluster']).description },
      },
    };
  });
  const [only, ...others] = forms;
  return only !== undefined && others.length === 0 ? only : { $schema: rest.$schema, anyOf: forms };
}

/** The JSON Schemas of the front matter of each part of a lesson, and of a course, by the part's name. */
export function frontMatterSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    concept: schemaOf(conceptSchema),
    course: schemaOf(courseSchema),
    execution: executionOf(),
    quiz: schemaOf(quizSchema),
  };
}
