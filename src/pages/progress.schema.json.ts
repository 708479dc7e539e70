import type { APIRoute } from 'astro';
import * as z from 'zod/mini';
import { exportSchema } from '../progress/schema.ts';

/** The JSON Schema of the export file, made from the schema that an import is read with. */
export const GET: APIRoute = () => {
  const schema = z.toJSONSchema(exportSchema, { io: 'input' });
  return new Response(JSON.stringify({ title: 'Progress exported from a Dryrun site', ...schema }, undefined, 2));
};
