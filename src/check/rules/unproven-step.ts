import { exampleClaim } from '../example-claim.ts';
import type { Answer, Rule } from '../context.ts';

/** Whether braces hold their row to something: the run, or a source; or could not be asked, which is told elsewhere. */
function holds(answer: Answer): boolean {
  return answer.kind !== 'value' || answer.proof.kind === 'sourced';
}

/** Every step's row claims something, so that what it says is held against the run. A warning: the page says so too. */
export const unprovenStep: Rule = ({ lesson, run, ask, report }) => {
  for (const [at, { number, place, result, effect }] of (lesson.execution?.steps ?? []).entries()) {
    if ([...result.braces, ...effect.braces].some((brace) => holds(ask(brace, at + 1)))) continue;
    const example = run && exampleClaim(run, at + 1);
    report({
      rule: 'unproven-step',
      severity: 'warning',
      message: `the row of step ${number} claims nothing, so nothing holds it to the run`,
      place,
      help: `say in braces what is so after this step${example === undefined ? '' : `: \`{${example}}\``}`,
    });
  }
};
