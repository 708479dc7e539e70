import type { Reason } from '../../model.ts';
import type { Attempt } from './attempt.ts';

/** Why connecting came out as it did: of every address that was tried, each reason once. */
export function whyAttempt(attempt: Attempt): readonly Reason[] {
  const failures = attempt.outcome === 'unresolved' ? [] : attempt.failures;
  const all = [...failures, attempt].flatMap(({ because }) => because);
  return [...new Map(all.map((reason) => [reason.text, reason])).values()];
}
