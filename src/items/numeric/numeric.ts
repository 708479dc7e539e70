import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../diagnostics/source.ts';
import type { WrittenItem } from '../../lesson/lesson.ts';
import { prose } from '../../lesson/prose.ts';
import { readForms } from '../entry/form.ts';
import { formProblems } from '../entry/form-problems.ts';
import type { ItemBase } from '../item.ts';
import type { NumericForm } from './numeric-form.ts';
import { numberProblems } from './number-problems.ts';
import { splitNumber } from './split-number.ts';
import { type Units, unitsLike } from './units.ts';

/** A stem with a field for a number, and the numbers that are accepted in it. */
export interface Numeric extends ItemBase {
  readonly type: 'numeric';
  readonly forms: readonly NumericForm[];
  /** What a response is in that names no unit; empty where it is a bare number. */
  readonly unit: string;
  /** The units that a response may be in. */
  readonly units: Units;
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
    ...worded.flatMap((form) => numberProblems(form, unit, settings.type === 'numeric')),
  ];
  const body = prose(source, rest, place);
  return problems.length > 0
    ? { problems }
    : {
        item: { type: 'numeric', id, place, settings, stem, body, forms, unit, units: unitsLike(unit) ?? {}, hints },
        problems,
      };
}
