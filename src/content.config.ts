import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import type { Receipt } from './check/receipt.ts';
import { RULE_FOLDERS } from './io/rule-pages.ts';
import { courseLoader } from './site/course-loader.ts';
import { lessonLoader } from './site/lesson-loader.ts';
import type { QuizView } from './site/view/quiz-views.ts';
import type { CourseView, ReportView } from './site/view/report-views.ts';
import type { ConceptView, ExecutionView, PicturesView } from './site/view/views.ts';

/**
 * The parts of each lesson, by the names of their files; a report for every lesson, the other parts for those that are right.
 * And the pages of the checker's rules.
 */
export const collections = {
  courses: defineCollection({ loader: courseLoader(), schema: z.custom<CourseView>() }),
  concepts: defineCollection({ loader: lessonLoader('concept'), schema: z.custom<ConceptView>() }),
  executions: defineCollection({ loader: lessonLoader('execution'), schema: z.custom<ExecutionView>() }),
  quizzes: defineCollection({ loader: lessonLoader('quiz'), schema: z.custom<QuizView>() }),
  pictures: defineCollection({ loader: lessonLoader('pictures'), schema: z.custom<PicturesView>() }),
  receipts: defineCollection({ loader: lessonLoader('receipt'), schema: z.custom<Receipt>() }),
  reports: defineCollection({ loader: lessonLoader('report'), schema: z.custom<ReportView>() }),
  rules: defineCollection({
    loader: glob({
      base: './src',
      pattern: RULE_FOLDERS.map((folder) => `${folder}/*.md`),
      generateId: ({ entry }) => entry.replace(/^.*\/|\.md$/g, ''),
    }),
  }),
};
