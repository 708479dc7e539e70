import type { Rule } from '../context.ts';

/** Every step's row claims something, so that what it says is held against the run. A warning: the page says so too. */
export const unprovenStep: Rule = ({ lesson, report }) => {
  for (const { number, place, result, effect } of lesson.execution?.steps ?? []) {
    if ([...result.braces, ...effect.braces].length > 0) continue;
    report({
      rule: 'unproven-step',
      severity: 'warning',
      message: `the row of step ${number} claims nothing, so nothing holds it to the run`,
      place,
      help: 'say in braces what is so after this step: `{size(podIPs) == 2}`',
    });
  }
};
