import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Form } from './form.ts';

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
