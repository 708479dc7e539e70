import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../diagnostics/source.ts';
import type { WrittenItem } from '../../lesson/lesson.ts';
import { prose } from '../../lesson/prose.ts';
import { type Form, readForms } from '../entry/form.ts';
import { formProblems } from '../entry/form-problems.ts';
import type { ItemBase } from '../item.ts';

/** A stem with a field for a few words, and the forms that are accepted in it. */
export interface TextEntry extends ItemBase {
  readonly type: 'text';
  readonly forms: readonly Form[];
}

/** Reads a written item as a text entry; undefined where it is not one. */
export function parseText(
  source: Source,
  { id, place, settings, stem, blocks, hints }: WrittenItem,
): { readonly item?: TextEntry; readonly problems: readonly Diagnostic[] } {
  const { forms, rest, problems: strays } = readForms(source, blocks);
  const worded = forms.filter(({ value, words }) => value !== undefined && words !== '');
  const problems = [
    ...(strays.length > 0 ? strays : formProblems(forms, place)),
    ...worded.map((form): Diagnostic => ({
      rule: 'bad-item',
      severity: 'error',
      message: 'words follow the value of this form',
      place: form.place,
      help: 'leave the braces alone, for what they print is the text; or say `type: numeric` after the id for a unit and a tolerance',
    })),
  ];
  return problems.length > 0
    ? { problems }
    : { item: { type: 'text', id, place, settings, stem, body: prose(source, rest, place), forms, hints }, problems };
}
