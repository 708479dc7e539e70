import { z } from 'zod';
import { RESERVED } from '../model/scope/reserved.ts';

/** How many letters a title may have. */
export const LONGEST_TITLE = 200;
const LONGEST_SUMMARY = 500;
const LONGEST_LABEL = 100;
const LONGEST_NAME = 60;

/** A name that claims can use. */
const name = z
  .string()
  .max(LONGEST_NAME, `must have at most ${LONGEST_NAME} letters`)
  .regex(/^[A-Za-z]\w*$/, 'must be a name of letters and digits, so that claims can use it')
  .refine((text) => !RESERVED.includes(text), 'means something else in a claim: choose another name');

/** `execution.mdx`: what is run, and what is watched while it runs. */
export const executionSchema = z
  .strictObject({
    model: z.string().describe('The executable model that runs the steps: `kubernetes`.'),
    cluster: z
      .record(z.string(), z.unknown())
      .optional()
      .describe("Options of the model's world; each model names its own."),
    sample: z.string().optional().describe('The file of this folder that the page shows as the execution sample.'),
    variables: z
      .record(
        name,
        z.strictObject({
          label: z.string().max(LONGEST_LABEL).describe("The name of the tracker's row."),
          is: z.string().describe('The expression, asked after each step.'),
        }),
      )
      .describe('What the tracker watches: a name to use in claims, a label for its row, and an expression.'),
    whatif: z
      .record(name, z.record(z.string(), z.unknown()))
      .optional()
      .describe(
        'The same steps with other manifests: a name to use in claims, then file name to JSON Merge Patch (RFC 7386).',
      ),
  })
  .refine(({ variables, whatif }) => Object.keys(whatif ?? {}).every((each) => !Object.hasOwn(variables, each)), {
    message: 'has the name of a variable: choose another',
    path: ['whatif'],
  });

/** `quiz.mdx` */
export const quizSchema = z.strictObject({
  title: z.string().max(LONGEST_TITLE).describe("The quiz's heading on the page."),
  pass: z.number().min(0).max(1).default(0.7).describe('The share of the score that passes, from 0 to 1.'),
  attempts: z
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe('How many attempts a reader has; without it there is no limit.'),
  feedback: z
    .enum(['at once', 'at the end'], 'must be `at once` or `at the end`')
    .default('at once')
    .describe('When a response is graded: `at once`, each on its own, or `at the end`, when the quiz is finished.'),
  hint: z.number().min(0).max(100).default(0).describe('What each hint costs, in points.'),
});

/** `concept.mdx` */
export const conceptSchema = z.strictObject({
  title: z.string().min(1).max(LONGEST_TITLE).describe("The lesson's title."),
  summary: z.string().min(1).max(LONGEST_SUMMARY).describe('One sentence for lists of lessons and for search engines.'),
  topic: z.string().max(LONGEST_LABEL).describe('The subject: `Kubernetes`.'),
  category: z.string().max(LONGEST_LABEL).describe('The field the subject belongs to: `DevOps`.'),
  minutes: z.int().min(1).describe('About how long the lesson takes, in minutes.'),
});

/** `course.mdx` */
export const courseSchema = z.strictObject({
  title: z.string().min(1).max(LONGEST_TITLE).describe("The course's title."),
  summary: z.string().min(1).max(LONGEST_SUMMARY).describe('One sentence for the home page.'),
  lessons: z.array(z.string()).min(1).describe("The lessons' folders, in the order they are taught."),
});
