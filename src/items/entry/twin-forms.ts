import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Form } from './form.ts';

/** A form with what it is read as: a text, a number. */
export interface ReadForm<Reading, Each extends Form = Form> {
  readonly form: Each;
  readonly reading: Reading;
}

/**
 * Forms that one response could have both of: an accepted one twice, or one that is accepted and told to be wrong.
 * @param same whether two forms read the same
 * @param how how forms are read, in a sentence for the author
 */
export function twinForms<Reading, Each extends Form = Form>(
  forms: readonly ReadForm<Reading, Each>[],
  same: (a: ReadForm<Reading, Each>, b: ReadForm<Reading, Each>) => boolean,
  how: string,
): Diagnostic[] {
  return forms.flatMap((later, at): Diagnostic[] => {
    const first = forms.slice(0, at).find((earlier) => same(earlier, later));
    if (first === undefined) return [];
    return [
      {
        rule: 'duplicate-form',
        severity: 'error',
        message:
          first.form.isKey === later.form.isKey
            ? 'two forms of this item read the same'
            : 'one form is accepted and told to be wrong',
        place: later.form.place,
        related: [{ place: first.form.place, label: first.form.isKey ? 'accepted here' : 'told to be wrong here' }],
        help: `take one out; ${how}`,
      },
    ];
  });
}
