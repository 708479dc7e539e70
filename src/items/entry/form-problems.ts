import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Form } from './form.ts';

/** The most letters of a form. */
export const LONGEST_FORM = 200;
/** The most forms of an item. */
export const MOST_FORMS = 12;

/** What there is too much of: forms of an item, letters of a form. */
export function tooMuch(forms: readonly Form[]): Diagnostic[] {
  const problem = (at: Form, message: string, help: string): Diagnostic => ({
    rule: 'too-much',
    severity: 'error',
    message,
    place: at.place,
    help,
  });
  const surplus = forms.slice(MOST_FORMS, MOST_FORMS + 1);
  return [
    ...surplus.map((form) =>
      problem(form, `this item has ${forms.length} forms, and the most is ${MOST_FORMS}`, 'take some out'),
    ),
    ...forms
      .filter(({ words }) => words.length > LONGEST_FORM)
      .map((form) =>
        problem(
          form,
          `this form has ${form.words.length} letters, and the most is ${LONGEST_FORM}`,
          'ask for less: nobody writes that much without a slip',
        ),
      ),
  ];
}

/** What is wrong with an item's forms whatever the execution does: none is accepted, one says nothing or too much. */
export function formProblems(forms: readonly Form[], place: Place): Diagnostic[] {
  const problem = (rule: string, at: Place, message: string, help: string): Diagnostic => ({
    rule,
    severity: 'error',
    message,
    place: at,
    help,
  });
  return [
    ...tooMuch(forms),
    ...(forms.some(({ isKey }) => isKey)
      ? []
      : [problem('no-key', place, 'this item accepts nothing', 'write what is accepted: `- = NXDOMAIN {…}`')]),
    ...forms
      .filter(({ words, value }) => words === '' && value === undefined)
      .map((form) => problem('bad-item', form.place, 'this form says nothing', 'write its words before its braces')),
    ...forms
      .filter(({ value, claims }) => value !== undefined && claims.length > 0)
      .map((form) =>
        problem(
          'bad-item',
          form.place,
          'this form has a value and more braces',
          'leave the braces that print the value; it needs no claim, for it is the key',
        ),
      ),
  ];
}
