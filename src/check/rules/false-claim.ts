import type { Brace, Prose } from '../../lesson/lesson.ts';
import { lessonProse } from '../lesson-prose.ts';
import type { Context, Rule } from '../context.ts';
import { tellBecause } from '../tell.ts';

function check(context: Context, brace: Brace, step: number | undefined): void {
  const answer = context.ask(brace, step);
  if (answer.kind === 'unchecked') {
    context.count('unchecked');
  } else if (answer.kind === 'value') {
    context.prove(brace.place, answer.proof);
  } else {
    context.count('claims');
    const { asked, found, because, decides } = answer.told;
    if (answer.holds) {
      context.prove(brace.place, { kind: 'proven', because, ...(decides ? { decides } : {}) });
      return;
    }
    const reasons = tellBecause(because);
    context.report(
      {
        rule: 'false-claim',
        severity: 'error',
        message: step === undefined ? 'this claim is false' : `this claim is false after step ${step}`,
        place: brace.place,
        facts: { asked, expected: 'true', found, ...(reasons === undefined ? {} : { because: reasons }) },
        help: 'if the sentence is wrong, mend it and its claim; if the claim is right, mend the step that should make it so',
      },
      answer.rests,
    );
  }
}

/** Every claim in a row holds after its step, and every claim in prose holds over the whole execution. */
export const falseClaim: Rule = (context) => {
  const checkAll = (proses: readonly Prose[], step?: number): void =>
    proses.forEach(({ braces }) => braces.forEach((brace) => check(context, brace, step)));
  context.lesson.execution?.steps.forEach(({ action, result, effect }, at) =>
    checkAll([action, result, effect], at + 1),
  );
  checkAll(lessonProse(context.lesson, context.items));
};
