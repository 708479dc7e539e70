import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../diagnostics/source.ts';
import type { WrittenItem } from '../../lesson/lesson.ts';
import { prose } from '../../lesson/prose.ts';
import { type Form, readForms } from '../entry/form.ts';
import { formProblems } from '../entry/form-problems.ts';
import type { ItemBase } from '../item.ts';
import { readNumber } from './read-number.ts';
import { splitNumber } from './split-number.ts';
import { UNITS, type Units, unitsLike } from './units.ts';

/** A form of a numeric item. */
export interface NumericForm extends Form {
  /** The number without its unit; empty where braces print it. */
  readonly number: string;
  /** Empty where it has none. */
  readonly unit: string;
  /** How far from the number a response may be, with its unit. */
  readonly within: string;
}

/** A stem with a field for a number, and the numbers that are accepted in it. */
export interface Numeric extends ItemBase {
  readonly type: 'numeric';
  readonly forms: readonly NumericForm[];
  /** What a response is in that names no unit; empty where it is a bare number. */
  readonly unit: string;
  /** The units that a response may be in. */
  readonly units: Units;
}

/** What is wrong with a form as a number; `unit` is the item's. */
function problemsOf(form: NumericForm, unit: string): Diagnostic[] {
  const { value, number, place } = form;
  const problem = (message: string, help: string): Diagnostic[] => [
    { rule: 'bad-item', severity: 'error', message, place, help },
  ];
  const example = 'write a number, a unit and a tolerance as in `30`, `3.5 kB` or `30 ± 0.5 s`';
  const units = unitsLike(unit);
  if (value === undefined && number === '') return problem('this is no number', example);
  if (unitsLike(form.unit) === undefined)
    return problem(
      `there is no unit \`${form.unit}\``,
      `the units are ${UNITS.map((each) => `\`${each}\``).join(', ')}`,
    );
  if (units === undefined || !Object.hasOwn(units, form.unit))
    return problem(
      `this form is in \`${form.unit}\`, and what is accepted ${unit === '' ? 'has no unit' : `is in \`${unit}\``}`,
      'write all forms of an item in units of one kind',
    );
  if (value !== undefined && number !== '') return problem('words follow the value of this form', example);
  if (value === undefined && readNumber(number, units, form.unit) === undefined)
    return problem('this is no number', example);
  const within = readNumber(form.within, units, form.unit);
  return within === undefined || within < 0n ? problem('this is no tolerance', example) : [];
}

/** Reads a written item as a numeric one; undefined where it is not one. */
export function parseNumeric(
  source: Source,
  { id, place, settings, stem, blocks, hints }: WrittenItem,
): { readonly item?: Numeric; readonly problems: readonly Diagnostic[] } {
  const { forms: written, rest, problems: strays } = readForms(source, blocks);
  const split = written.map((form) => ({ ...form, ...splitNumber(form.words) }));
  const unit = split.find((form) => form.isKey && form.unit !== '')?.unit ?? '';
  const forms = split.map((form) => ({ ...form, unit: form.unit === '' ? unit : form.unit }));
  const worded = forms.filter(({ words, value }) => words !== '' || value !== undefined);
  const problems = [
    ...(strays.length > 0 ? strays : formProblems(forms, place)),
    ...worded.flatMap((form) => problemsOf(form, unit)),
  ];
  const body = prose(source, rest, place);
  return problems.length > 0
    ? { problems }
    : {
        item: { type: 'numeric', id, place, settings, stem, body, forms, unit, units: unitsLike(unit) ?? {}, hints },
        problems,
      };
}
