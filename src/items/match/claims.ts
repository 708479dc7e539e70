import type { ItemClaim } from '../item.ts';
import type { Match, Row, Target } from './match.ts';

/** What a target in a row says: undefined where the row rests on an author's word, and says nothing of other targets. */
function claimOf({ words, place, proving }: Row, target: Target, part: 'key' | 'distractor'): ItemClaim | undefined {
  const claimed = { part, name: target.words, place: target.place, row: { name: words, place } };
  const { braces } = target;
  if (proving.kind === 'value') return { kind: 'says', ...claimed, text: target.words, brace: proving.brace };
  if (proving.kind === 'moment') return { kind: 'holds', what: 'target', ...claimed, braces, step: proving.step };
  return part === 'key' ? { kind: 'holds', what: 'target', ...claimed, braces } : undefined;
}

/** What a match says about the execution: each target fits its own row and no other. */
export function matchClaims({ rows, extras }: Match): ItemClaim[] {
  const targets = [...rows.map(({ target }) => target), ...extras];
  const distractors = rows.flatMap((row) =>
    targets.filter(({ id }) => id !== row.target.id).map((target) => claimOf(row, target, 'distractor')),
  );
  const keys = rows.map((row) => claimOf(row, row.target, 'key'));
  return [...keys, ...distractors].filter((claim) => claim !== undefined);
}
