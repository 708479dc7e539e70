import type { Grade, Response } from '../../progress/response.ts';
import { type GradedForm, gradeForms } from '../entry/grade-forms.ts';
import { readNumber } from './read-number.ts';
import type { Units } from './units.ts';

/** A form of a numeric item, as grading needs it. */
export interface GradedNumber extends GradedForm {
  /** `30 s` */
  readonly number: string;
  /** How far from it a response may be, the ends included: `0.5 s`. */
  readonly within: string;
}

/** What grading a numeric item needs. */
export interface GradedNumbers {
  /** What a number is in that names no unit. */
  readonly unit: string;
  /** The units that it may name. */
  readonly units: Units;
  readonly forms: readonly GradedNumber[];
}

/** The id of the field, in a response. */
export const NUMBER = 'number';

/** The forms that a response has, exactly reckoned; undefined where it is no number in a unit that goes with the item's. */
export function numberForms(
  { unit, units, forms }: GradedNumbers,
  response: Response,
): readonly GradedNumber[] | undefined {
  const read = (text: string): bigint | undefined => readNumber(text, units, unit);
  const given = read(response[NUMBER] ?? '');
  if (given === undefined) return undefined;
  return forms.filter(({ number, within }) => {
    const apart = given - (read(number) ?? 0n);
    return (apart < 0n ? -apart : apart) <= (read(within) ?? -1n);
  });
}

/** Grades a response to a numeric item: 1 where it is near enough to an accepted number, else 0; what is no number is wrong. */
export function gradeNumber(graded: GradedNumbers, response: Response): Grade {
  const forms = numberForms(graded, response);
  return gradeForms(NUMBER, response[NUMBER]?.trim() ? (forms ?? []) : undefined);
}
