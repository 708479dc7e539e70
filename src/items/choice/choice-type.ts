import type { ItemType } from '../item.ts';
import { type Choice, parseChoice } from './choice.ts';
import { choiceClaims } from './claims.ts';
import { type GradedChoice, gradeChoice } from './grade.ts';

/** The item type *choice*: one stem, one key. */
export const choiceType: ItemType<Choice, GradedChoice> = {
  name: 'choice',
  form: 'a task list with `- [x]` for the key and `- [ ]` for each distractor',
  fits: ({ lists, settings }) => lists.length > 0 && settings.type !== 'multiple',
  parse: parseChoice,
  claims: choiceClaims,
  prose: ({ options }) => options.map(({ rationale }) => rationale),
  graded: ({ options }) => ({ key: options.find(({ isKey }) => isKey)?.id ?? '' }),
  probes: ({ options }) =>
    options.map(({ id, isKey, place, words }) => ({ response: { [id]: 'on' }, full: isKey, place, name: words })),
  grade: gradeChoice,
};
