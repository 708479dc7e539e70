import type { Prose } from '../../lesson/lesson.ts';
import { itemTypes } from '../../items/index.ts';
import type { Rule } from '../context.ts';
import { lessonProse } from '../lesson-prose.ts';

/** "step 9" in prose, and "After step 9" over a tracker's column, name a step that the execution has. */
export const unknownStep: Rule = ({ lesson, items, report }) => {
  const { execution } = lesson;
  if (execution?.whole !== true) return;
  const last = execution.steps.length;
  const rows = execution.steps.flatMap(({ action, result, effect }) => [action, result, effect]);
  const options = items.flatMap((item) => itemTypes[item.type].optionProse(item));
  const help = `the execution has steps 1 to ${last}`;
  const proses: readonly Prose[] = [...lessonProse(lesson, items), ...rows, ...options];
  for (const { step, place } of proses.flatMap(({ steps }) => steps)) {
    if (step < 1 || step > last)
      report({ rule: 'unknown-step', severity: 'error', message: `there is no step ${step}`, place, help });
  }
  for (const { step, place } of execution.tracker?.columns ?? []) {
    if (step !== 'final' && step > last)
      report({ rule: 'unknown-step', severity: 'error', message: `there is no step ${step}`, place, help });
  }
};
