import { sameCell } from '../../model/cell.ts';
import type { Grade, Response } from '../../progress/response.ts';
import { type GradedForm, gradeForms } from '../entry/grade-forms.ts';
import { readText } from './read-text.ts';

/** A form of a text entry, as grading needs it. */
export interface GradedText extends GradedForm {
  readonly text: string;
  /** Whether the order of its parts means nothing. */
  readonly unordered: boolean;
}

/** What grading a text entry needs. */
export interface GradedTexts {
  /** Whether capital letters matter. */
  readonly capitals: boolean;
  readonly forms: readonly GradedText[];
}

/** The id of the field, in a response. */
export const TEXT = 'text';

/** The forms that a response has; undefined where nothing was given. */
export function textForms({ capitals, forms }: GradedTexts, response: Response): readonly GradedText[] | undefined {
  const given = readText(response[TEXT] ?? '', capitals);
  if (given === '') return undefined;
  return forms.filter(({ text, unordered }) => sameCell(given, readText(text, capitals), unordered));
}

/** Grades a response to a text entry: 1 where it reads like an accepted form, else 0. */
export function gradeText(graded: GradedTexts, response: Response): Grade {
  return gradeForms(TEXT, textForms(graded, response));
}
