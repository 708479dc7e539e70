/** The files that every lesson has. */
export const PARTS = ['concept.mdx', 'execution.mdx', 'quiz.mdx'] as const;
