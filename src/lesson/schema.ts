import { z } from 'zod';
import { RESERVED } from '../model/scope/reserved.ts';

/** A name that claims can use. */
const name = z
  .string()
  .regex(/^[A-Za-z]\w*$/, 'must be a name of letters and digits, so that claims can use it')
  .refine((text) => !RESERVED.includes(text), 'means something else in a claim: choose another name');

/** `execution.mdx`: what is run, and what is watched while it runs. */
export const executionSchema = z
  .strictObject({
    /** The executable model that runs the steps: `kubernetes`. */
    model: z.string(),
    /** Options of the model's world; each model names its own. */
    cluster: z.record(z.string(), z.unknown()).optional(),
    /** The file of this folder that the page shows as the execution sample. */
    sample: z.string().optional(),
    /** What the tracker watches: a name to use in claims, a label for its row, and an expression. */
    variables: z.record(
      name,
      z.strictObject({
        /** The name of the tracker's row. */
        label: z.string(),
        /** The expression, asked after each step. */
        is: z.string(),
      }),
    ),
    /** The same steps with other manifests: a name to use in claims, then file name to JSON Merge Patch (RFC 7386). */
    whatif: z.record(name, z.record(z.string(), z.unknown())).optional(),
  })
  .refine(({ variables, whatif }) => Object.keys(whatif ?? {}).every((each) => !(each in variables)), {
    message: 'has the name of a variable: choose another',
    path: ['whatif'],
  });

/** `quiz.mdx` */
export const quizSchema = z.strictObject({
  /** The quiz's heading on the page. */
  title: z.string(),
  /** The share of the score that passes, from 0 to 1. */
  pass: z.number().min(0).max(1).default(0.7),
  /** How many attempts a reader has; without it there is no limit. */
  attempts: z.int().min(1).max(100).optional(),
  /** When a response is graded: `at once`, each on its own, or `at the end`, when the quiz is finished. */
  feedback: z.enum(['at once', 'at the end'], 'must be `at once` or `at the end`').default('at once'),
  /** What each hint costs, in points. */
  hint: z.number().min(0).max(100).default(0),
});

/** `concept.mdx` */
export const conceptSchema = z.strictObject({
  /** The lesson's title. */
  title: z.string().min(1),
  /** One sentence for lists of lessons and for search engines. */
  summary: z.string().min(1),
  /** The subject: `Kubernetes`. */
  topic: z.string(),
  /** The field the subject belongs to: `DevOps`. */
  category: z.string(),
  /** About how long the lesson takes, in minutes. */
  minutes: z.int().min(1),
});

/** `course.mdx` */
export const courseSchema = z.strictObject({
  /** The course's title. */
  title: z.string().min(1),
  /** One sentence for the home page. */
  summary: z.string().min(1),
  /** The lessons' folders, in the order they are taught. */
  lessons: z.array(z.string()).min(1),
});
