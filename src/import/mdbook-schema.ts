import { z } from 'zod';

const common = {
  /** Its own id, mostly a UUID. */
  id: z.string().optional(),
  /** Told once it was answered. */
  context: z.string().optional(),
  multipart: z.string().optional(),
  promptExplanation: z.boolean().optional(),
};

/** A question of mdbook-quiz, as its TOML has it. */
export const mdbookQuestion = z.discriminatedUnion('type', [
  z.object({
    ...common,
    type: z.literal('MultipleChoice'),
    prompt: z.object({
      prompt: z.string(),
      distractors: z.array(z.string()),
      answerIndex: z.int().min(0).optional(),
      sortAnswers: z.boolean().optional(),
    }),
    answer: z.object({ answer: z.union([z.string(), z.array(z.string()).min(1)]) }),
  }),
  z.object({
    ...common,
    type: z.literal('ShortAnswer'),
    prompt: z.object({ prompt: z.string(), response: z.string().optional() }),
    answer: z.object({ answer: z.string(), alternatives: z.array(z.string()).optional() }),
  }),
  z.object({ ...common, type: z.literal('Tracing'), prompt: z.unknown(), answer: z.unknown() }),
  z.object({ ...common, type: z.literal('Informative'), prompt: z.unknown() }),
]);

export type MdbookQuestion = z.output<typeof mdbookQuestion>;
