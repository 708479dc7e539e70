import type { Rule } from '../context.ts';

/** No braces stand where nothing would ask them, so that nothing a lesson says is passed over. */
export const unaskedBraces: Rule = ({ lesson, wasAsked, report, errors }) => {
  // After a mistake, what rests on it is not asked either; that is counted, and told by the mistake.
  if (errors().length > 0) return;
  const files = [lesson.concept, lesson.execution, lesson.quiz].flatMap((part) =>
    part === undefined ? [] : [part.all],
  );
  for (const { place } of files.flatMap(({ braces }) => braces).filter((brace) => !wasAsked(brace))) {
    report({
      rule: 'unasked-braces',
      severity: 'error',
      message: 'nothing asks what stands in these braces',
      place,
      help: 'move the sentence to where the page shows it, or take the braces out',
    });
  }
};
