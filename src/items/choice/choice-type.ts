import type { ItemType } from '../item.ts';
import { type Choice, parseChoice } from './choice.ts';
import { choiceClaims } from './claims.ts';
import { type GradedChoice, gradeChoice } from './grade.ts';

function gradedChoice({ options }: Choice): GradedChoice {
  return { key: options.filter((option) => option.isKey).map((option) => option.id) };
}

/** The item type *choice*: one stem, one key. */
export const choiceType: ItemType<Choice, GradedChoice, readonly string[]> = {
  name: 'choice',
  parse: parseChoice,
  claims: choiceClaims,
  prose: ({ stem, body, options, hints }) => [stem, body, ...options.map(({ rationale }) => rationale), ...hints],
  graded: gradedChoice,
  probes: ({ options }) =>
    options.map(({ id, isKey, place, words }) => ({ response: [id], full: isKey, place, name: words })),
  grade: gradeChoice,
};
