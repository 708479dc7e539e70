import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { WrittenItem } from '../../lesson/lesson.ts';
import type { Asked } from '../asked.ts';
import { hasGaps } from '../console/console.ts';
import { formClaims } from '../entry/form-claims.ts';
import { formShapes } from '../entry/form.ts';
import { saysNothing } from '../entry/says-nothing.ts';
import { twinForms } from '../entry/twin-forms.ts';
import type { ItemType } from '../item.ts';
import { type GradedNumber, type GradedNumbers, gradeNumber, NUMBER } from './grade.ts';
import { meantAsNumber } from './meant-as-number.ts';
import type { NumericForm } from './numeric-form.ts';
import { type Numeric, parseNumeric } from './numeric.ts';
import { readNumber } from './read-number.ts';
import { splitNumber } from './split-number.ts';
import { unitsLike } from './units.ts';

/** Whether all that is accepted is a number, and at least one says so itself: a value may print anything. */
function accepts({ blocks, settings }: WrittenItem): boolean {
  const keys = formShapes(blocks).filter(({ isKey }) => isKey);
  if (settings.type === 'numeric') return keys.length > 0;
  const isNumber = (words: string): boolean => {
    const { number, unit } = splitNumber(words);
    return readNumber(number, unitsLike(unit) ?? {}, unit) !== undefined;
  };
  return (
    settings.type === undefined &&
    !blocks.some(hasGaps) &&
    keys.some(({ words }) => words !== '') &&
    (keys.every(({ words, isValue }) => isValue || isNumber(words)) ||
      // One that is meant as a number and is none is told as that, and does not make words of the others.
      keys.some(({ words, isValue }) => !isValue && meantAsNumber(words) && !isNumber(words)))
  );
}

function gradedForm({ id, isKey, number, unit, within, value }: NumericForm, asked: Asked): GradedNumber | undefined {
  const text = value === undefined ? number : asked.value(value)?.text;
  return text === undefined || saysNothing(text)
    ? undefined
    : { id, right: isKey, number: `${text} ${unit}`.trim(), within };
}

function numericMistakes(item: Numeric, asked: Asked): Diagnostic[] {
  const forms = item.forms.flatMap((form) => {
    const graded = gradedForm(form, asked);
    return graded === undefined ? [] : [{ form, graded, reading: readNumber(graded.number, item.units, item.unit) }];
  });
  const notNumbers = forms
    .filter(({ reading }) => reading === undefined)
    .map(({ form, graded }): Diagnostic => ({
      rule: 'no-number',
      severity: 'error',
      message: 'this value is no number',
      place: form.value?.place ?? form.place,
      facts: { asked: form.value?.expression ?? form.words, expected: 'a number', found: graded.number },
      help: 'ask for a number, such as `size(…)`; or, if a text is meant, say `type: text` after the id and leave unit and tolerance out',
    }));
  const read = forms.flatMap(({ form, reading: number }) => {
    const within = readNumber(form.within, item.units, form.unit) ?? 0n;
    return number === undefined ? [] : [{ form, reading: { number, within } }];
  });
  const overlap = twinForms(
    read,
    ({ form, reading: a }, { form: other, reading: b }) => {
      const apart = a.number - b.number;
      return (apart < 0n ? -apart : apart) <= (form.isKey === other.isKey ? 0n : a.within + b.within);
    },
    'a number within the tolerance of an accepted one is accepted',
  );
  return [...notNumbers, ...overlap];
}

/** The item type *numeric*: a field for a number. */
export const numericType: ItemType<Numeric, GradedNumbers> = {
  name: 'numeric',
  form: 'the numbers that are accepted as a list, `- = 30 ± 0.5 s {…}`',
  reads: ['forms'],
  heeds: [],
  fits: accepts,
  parse: parseNumeric,
  claims: ({ forms }) => formClaims(forms),
  prose: ({ forms }) => forms.map(({ rationale }) => rationale),
  mistakes: numericMistakes,
  graded: ({ forms: written, unit, units }, asked) => {
    const forms = written.map((form) => gradedForm(form, asked));
    return forms.every((form) => form !== undefined) ? { unit, units, forms } : undefined;
  },
  probes: ({ forms }, graded) =>
    forms.map(({ id, isKey, place, words }) => {
      const number = graded.forms.find((form) => form.id === id)?.number ?? words;
      return { response: { [NUMBER]: number }, full: isKey, place, name: number };
    }),
  grade: gradeNumber,
};
