import type { Response } from '../../progress/response.ts';
import { optionClaims } from '../choice/claims.ts';
import type { Option } from '../choice/options.ts';
import { hasSeveralKeys } from '../choice/several-keys.ts';
import type { ItemType, ProbedResponse } from '../item.ts';
import { type GradedMultiple, gradeMultiple } from './grade.ts';
import { type Multiple, parseMultiple } from './multiple.ts';

function chosen(options: readonly Option[]): Response {
  return Object.fromEntries(options.map(({ id }) => [id, 'on']));
}

/** The keys together, then with one option too many or one too few. */
function probesOf({ options, place }: Multiple): ProbedResponse[] {
  const keys = options.filter(({ isKey }) => isKey);
  return [
    { response: chosen(keys), full: true, place, name: 'all keys' },
    ...options.map((option): ProbedResponse => {
      const response = chosen(option.isKey ? keys.filter((key) => key !== option) : [...keys, option]);
      const name = `all keys ${option.isKey ? 'but' : 'and'} ${option.words}`;
      return { response, full: false, place: option.place, name };
    }),
  ];
}

/** The item type *multiple*: one stem, all options that apply. */
export const multipleType: ItemType<Multiple, GradedMultiple> = {
  name: 'multiple',
  form: 'a task list with `- [x]` for each key and `- [ ]` for each distractor',
  reads: ['options'],
  heeds: ['partial', 'shuffle'],
  fits: (written) => written.lists.length > 0 && hasSeveralKeys(written),
  parse: parseMultiple,
  claims: optionClaims,
  prose: ({ options }) => options.map(({ rationale }) => rationale),
  graded: ({ options, settings }) => ({
    keys: options.filter(({ isKey }) => isKey).map(({ id }) => id),
    distractors: options.filter(({ isKey }) => !isKey).map(({ id }) => id),
    partial: settings.partial,
  }),
  probes: probesOf,
  grade: gradeMultiple,
};
