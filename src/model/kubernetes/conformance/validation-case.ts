import { z } from 'zod';

const fieldError = z.object({
  field: z.string(),
  type: z.string(),
  /** What the API server says of it, where that is known. */
  detail: z.string().optional(),
});

const verdict = z.object({ valid: z.boolean(), errors: z.array(fieldError).default([]) });

const family = z.enum(['IPv4', 'IPv6']);

const validationCase = z.object({
  operation: z.enum(['create', 'update', 'externalTrafficPolicy']),
  level: z.enum(['internal', 'allocation']),
  service: z.unknown(),
  oldService: z.unknown().optional(),
  cluster: z
    .object({ serviceFamilies: z.array(family).min(1), serviceCIDRs: z.partialRecord(family, z.string()) })
    .optional(),
  ...verdict.shape,
  /** How many errors there are, where that is said apart from the list. */
  numErrs: z.int().optional(),
  errorFields: z.array(z.string()).default([]),
  /** The verdict on a new Service whose defaults are filled in first. */
  afterDefaulting: verdict.optional(),
  /** The verdict on an update whose kept values and defaults are filled in first. */
  throughApi: verdict.optional(),
  /** Fields of the spec as stored; `<allocated IPv4>` stands for any IP of that family from the range, null for none. */
  result: z.record(z.string(), z.unknown()).optional(),
});

export type ValidationCase = z.infer<typeof validationCase>;
export type Verdict = z.infer<typeof verdict>;

/** A Service, valid or not, with what the API server says of it; or what in the case cannot be read. */
export function readValidationCase(given: unknown): { readonly case: ValidationCase } | { readonly unread: string } {
  const parsed = validationCase.safeParse(given);
  if (parsed.success) return { case: parsed.data };
  const [issue] = parsed.error.issues;
  return { unread: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
}
