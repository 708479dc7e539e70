import type { ToldReason } from '../model/scope/reading.ts';

const MOST_REASONS = 3;
const LONGEST_TOLD = 2_000;

/** A text for a report, cut off where it is far too long to be read. */
export function cutOff(text: string): string {
  return text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD)}…` : text;
}

/** Reasons as one text for a diagnostic: a line each, with the rules they rest on. */
export function tellBecause(reasons: readonly ToldReason[]): string | undefined {
  const lines = reasons.slice(0, MOST_REASONS).map(({ text, rules, step, run }) => {
    const when = [run === undefined ? '' : `in the what-if ${run}`, step === undefined ? '' : `step ${step}`]
      .filter((part) => part !== '')
      .join(', ');
    return `${when === '' ? '' : `${when}: `}${text}${rules.length === 0 ? '' : ` (${rules.join(', ')})`}`;
  });
  return lines.length === 0 ? undefined : lines.join('\n');
}

/** "after step 3", "at the start", or nothing for text that stands at no step. */
export function tellStep(step: number | undefined): string {
  if (step === undefined) return '';
  return step === 0 ? ', at the start' : `, after step ${step}`;
}
