import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sameCell } from '../../model/cell.ts';
import type { Asked } from '../asked.ts';
import { formShapes } from '../entry/form.ts';
import { hasGaps } from '../console/console.ts';
import { formClaims } from '../entry/form-claims.ts';
import { saysNothing } from '../entry/says-nothing.ts';
import { twinForms } from '../entry/twin-forms.ts';
import type { ItemType } from '../item.ts';
import { numericType } from '../numeric/numeric-type.ts';
import { type GradedText, type GradedTexts, gradeText, TEXT } from './grade.ts';
import { readText } from './read-text.ts';
import { parseText, type TextEntry } from './text.ts';

function gradedForms({ forms }: TextEntry, { value }: Asked): (GradedText | undefined)[] {
  return forms.map(({ id, isKey, words, value: brace }) => {
    const said = brace === undefined ? { text: words, unordered: false } : value(brace);
    return said === undefined || saysNothing(said.text)
      ? undefined
      : { id, right: isKey, text: said.text, unordered: said.unordered };
  });
}

function textMistakes(item: TextEntry, asked: Asked): Diagnostic[] {
  const capitals = item.settings.case;
  const graded = gradedForms(item, asked);
  const read = item.forms.flatMap((form, at) => {
    const said = graded[at];
    return said === undefined ? [] : [{ form, reading: { ...said, text: readText(said.text, capitals) } }];
  });
  return twinForms(
    read,
    ({ reading: a }, { reading: b }) => sameCell(a.text, b.text, a.unordered || b.unordered),
    `${capitals ? '' : 'capital letters, '}spaces and a full stop at the end do not matter`,
  );
}

/** The item type *text*: a field for a few words. */
export const textType: ItemType<TextEntry, GradedTexts> = {
  name: 'text',
  form: 'what is accepted as a list, `- = NXDOMAIN {…}`',
  reads: ['forms'],
  heeds: ['case'],
  fits: (written) =>
    !written.blocks.some(hasGaps) &&
    formShapes(written.blocks).length > 0 &&
    (written.settings.type === 'text' || !numericType.fits(written)),
  parse: parseText,
  claims: ({ forms }) => formClaims(forms),
  prose: ({ forms }) => forms.map(({ rationale }) => rationale),
  mistakes: textMistakes,
  graded: (item, asked) => {
    const forms = gradedForms(item, asked);
    return forms.every((form) => form !== undefined) ? { capitals: item.settings.case, forms } : undefined;
  },
  probes: ({ forms }, graded) =>
    forms.map(({ id, isKey, place, words }) => {
      const text = graded.forms.find((form) => form.id === id)?.text ?? words;
      return { response: { [TEXT]: text }, full: isKey, place, name: text };
    }),
  grade: gradeText,
};
