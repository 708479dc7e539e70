import type { ReadItem } from '../items/index.ts';
import type { Lesson, Prose } from '../lesson/lesson.ts';

/** All prose of a lesson that stands at no step and is no option, in the order of its files. */
export function lessonProse({ concept, execution, quiz }: Lesson, items: readonly ReadItem[]): Prose[] {
  const exit = execution?.exit;
  return [
    ...(concept === undefined
      ? []
      : [
          concept.intro,
          ...concept.flow,
          concept.flowNote,
          ...concept.keyMoments.flatMap(({ question, answer }) => [question, answer]),
          ...concept.sections.map(({ body }) => body),
        ]),
    ...(execution === undefined
      ? []
      : [execution.intro, execution.notes, ...(exit === undefined ? [] : [exit.action, exit.result, exit.effect])]),
    ...(quiz === undefined ? [] : [quiz.intro]),
    ...items.flatMap((item) => item.prose),
  ];
}
