import type { Rule } from '../context.ts';

/** "step 9" in prose, "After step 9" over a tracker's column and in a match's row name a step that the execution has. */
export const unknownStep: Rule = ({ lesson, items, report }) => {
  const { concept, execution, quiz } = lesson;
  if (execution?.whole !== true) return;
  const last = execution.steps.length;
  const prose = [concept, execution, quiz].flatMap((part) => part?.all.steps ?? []);
  const columns = (execution.tracker?.columns ?? []).flatMap(({ step, place }) =>
    step === 'final' || step === 0 ? [] : [{ step, place }],
  );
  const rows = items
    .flatMap(({ claims }) => claims)
    .flatMap((claim) =>
      claim.kind === 'holds' && claim.row !== undefined && typeof claim.step === 'number' && claim.step > 0
        ? [{ step: claim.step, place: claim.row.place }]
        : [],
    );
  const named = new Map(
    [...columns, ...rows, ...prose].map((each) => [`${each.place.file} ${each.place.start.line} ${each.step}`, each]),
  );
  for (const { step, place } of named.values()) {
    if (step >= 1 && step <= last) continue;
    const message = `there is no step ${step}`;
    const help = `the execution has steps 1 to ${last}`;
    report({ rule: 'unknown-step', severity: 'error', message, place, help, mistake: message });
  }
};
