import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { courseSchema } from './lesson/schema.ts';
import { lessonLoader } from './site/lesson-loader.ts';
import type { ConceptView, ExecutionView, QuizView, ReportView } from './site/view/views.ts';

/** The parts of each lesson, by the names of their files; a report for every lesson, the other parts for those that are right. */
export const collections = {
  courses: defineCollection({
    loader: glob({
      base: './content',
      pattern: '*/course.mdx',
      generateId: ({ entry }) => entry.split('/')[0] ?? entry,
    }),
    schema: courseSchema,
  }),
  concepts: defineCollection({ loader: lessonLoader('concept'), schema: z.custom<ConceptView>() }),
  executions: defineCollection({ loader: lessonLoader('execution'), schema: z.custom<ExecutionView>() }),
  quizzes: defineCollection({ loader: lessonLoader('quiz'), schema: z.custom<QuizView>() }),
  reports: defineCollection({ loader: lessonLoader('report'), schema: z.custom<ReportView>() }),
};
