import type { CheckedLesson } from '../check/check-lesson.ts';
import { lessonProse } from '../check/lesson-prose.ts';
import type { Brace } from '../lesson/lesson.ts';
import { type Asked, breakExpression } from './expressions.ts';
import type { Mutation } from './mutation.ts';
import { negate } from './written.ts';

/** What the lesson's expressions may speak of. */
export function askedIn({ lesson: { execution } }: CheckedLesson): Asked {
  return { last: execution?.steps.length ?? 0, whatifs: (execution?.whatifs ?? []).map(({ name }) => name) };
}

/** Breaks every claim in a row or in prose. A value that is printed claims nothing, so it is left as it is. */
export function breakClaims(checked: CheckedLesson): Mutation[] {
  const { lesson, items } = checked;
  const asked = askedIn(checked);
  const breakAll = (braces: readonly Brace[], step?: number): Mutation[] =>
    braces
      .filter(({ place }) => checked.proofAt(place)?.kind === 'proven')
      .flatMap((brace) => [
        negate('a claim', brace),
        ...breakExpression(brace, step === undefined ? asked : { ...asked, step }),
      ]);
  const steps = lesson.execution?.steps ?? [];
  return [
    ...steps.flatMap(({ action, result, effect }, at) =>
      [action, result, effect].flatMap(({ braces }) => breakAll(braces, at + 1)),
    ),
    ...lessonProse(lesson, items).flatMap(({ braces }) => breakAll(braces)),
  ];
}
