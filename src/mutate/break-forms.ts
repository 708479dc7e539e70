import type { CheckedLesson } from '../check/check-lesson.ts';
import type { Console } from '../items/console/console.ts';
import type { Form } from '../items/entry/form.ts';
import type { Numeric } from '../items/numeric/numeric.ts';
import type { TextEntry } from '../items/text/text.ts';
import { askedIn } from './break-claims.ts';
import { breakExpression } from './expressions.ts';
import { edit, type Kind, type Mutation } from './mutation.ts';
import { otherWord } from './other-word.ts';
import { isWord, negate } from './written.ts';

/** A form's braces, which stand as they are where its words are changed. */
function bracesOf({ claims }: Form): string {
  return claims.map(({ expression }) => ` {${expression}}`).join('');
}

/** Words that quote a constant of their own claim become others. What no constant says is the author's own wording. */
function misquote(kind: Kind, form: Form): Mutation[] {
  const [, word = ''] = /^(\S+)/.exec(form.words) ?? [];
  const number = /^[\d.]+$/.test(word);
  const quotes = form.claims.some(({ expression }) =>
    number ? /==\s*\d+$/.test(expression) : expression.includes(`"${form.words}"`),
  );
  const sign = form.isKey ? '=' : '!=';
  return quotes
    ? [edit(kind, form.place, `${sign} ${form.words.replace(word, otherWord(word))}${bracesOf(form)}`)]
    : [];
}

/** Breaks an accepted form: its claim, its value, its sign, its words, its tolerance. */
function breakKey(checked: CheckedLesson, form: Form, isNumeric: boolean): Mutation[] {
  const kind = 'an accepted form';
  const { value, words, place } = form;
  const claims = form.claims.filter((brace) => !isWord(brace));
  const asked = askedIn(checked);
  return [
    ...claims.flatMap((brace) => [negate(kind, brace), ...breakExpression(brace, asked)]),
    ...(value === undefined
      ? [edit(kind, place, `!= ${words}${bracesOf(form)}`)]
      : [
          edit(kind, value.place, `(${value.expression}) == (${value.expression})`),
          edit(kind, value.place, 'absent(start) ? "y" : "x"'),
          edit(kind, place, `= {${value.expression}} and more`),
          ...breakExpression(value, asked),
        ]),
    edit(kind, place, `=${bracesOf(form)}`),
    ...(isNumeric
      ? [edit(kind, place, `= ${words || '3'} ± x${bracesOf(form)}`), edit(kind, place, `= 3 parsecs${bracesOf(form)}`)]
      : []),
    ...misquote(kind, form),
  ];
}

/** Breaks a form that is told to be wrong: its claim, its sign, its words, which become an accepted form's. */
function breakDistractor(form: Form, keys: readonly Form[]): Mutation[] {
  const kind = 'an anticipated form';
  const { words, place, value } = form;
  const [only, ...more] = form.claims.filter((brace) => !isWord(brace));
  return [
    ...(only === undefined || more.length > 0 ? [] : [negate(kind, only)]),
    ...keys.map((key) =>
      edit(kind, place, `!= ${key.value ? `{${key.value.expression}} ` : ''}${key.words}${bracesOf(form)}`),
    ),
    ...(value === undefined ? [edit(kind, place, `= ${words}${bracesOf(form)}`)] : []),
    edit(kind, place, `!=${bracesOf(form)}`),
    edit(kind, place, `${words}${bracesOf(form)}`),
    ...misquote(kind, form),
  ];
}

/** Breaks the forms of an item that readers write in. */
export function breakForms(checked: CheckedLesson, { type, forms }: TextEntry | Numeric): Mutation[] {
  const keys = forms.filter(({ isKey }) => isKey);
  return forms.flatMap((form) =>
    form.isKey ? breakKey(checked, form, type === 'numeric') : breakDistractor(form, keys),
  );
}

/** Breaks the gaps of a console, and the lines that are told to be wrong. */
export function breakGaps({ gaps, wrong }: Console): Mutation[] {
  return [
    ...gaps.flatMap(({ place }) => ['', '???\n???', '??', ' ???'].map((text) => edit('a gap', place, text))),
    ...wrong.flatMap(({ words, place }) =>
      [`= ${words}`, `!= ${words} {true}`, '!='].map((text) => edit('an anticipated form', place, text)),
    ),
  ];
}
