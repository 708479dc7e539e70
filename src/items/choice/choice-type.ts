import type { ItemType } from '../item.ts';
import { type Choice, parseChoice } from './choice.ts';
import { optionClaims } from './claims.ts';
import { type GradedChoice, gradeChoice } from './grade.ts';
import { hasSeveralKeys } from './several-keys.ts';

/** The item type *choice*: one stem, one key. */
export const choiceType: ItemType<Choice, GradedChoice> = {
  name: 'choice',
  form: 'a task list with `- [x]` for the key and `- [ ]` for each distractor',
  reads: ['options'],
  heeds: ['shuffle'],
  fits: (written) => written.lists.length > 0 && !hasSeveralKeys(written),
  parse: parseChoice,
  claims: optionClaims,
  prose: ({ options }) => options.map(({ rationale }) => rationale),
  graded: ({ options }) => ({ key: options.find(({ isKey }) => isKey)?.id ?? '' }),
  probes: ({ options }) =>
    options.map(({ id, isKey, place, words }) => ({ response: { [id]: 'on' }, full: isKey, place, name: words })),
  grade: gradeChoice,
};
