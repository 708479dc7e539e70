import type { Place } from '../../src/diagnostics/place.ts';
import type { Form } from '../../src/items/entry/form.ts';
import type { AnyItem } from '../../src/items/index.ts';

type Mutate = (kind: string, place: Place, replacement: string) => void;

/** A form's braces, which stand as they are where its words are changed. */
function bracesOf({ claims }: Form): string {
  return claims.map(({ expression }) => ` {${expression}}`).join('');
}

/** Breaks an accepted form: its claim, its value, its sign, its words. */
function breakKey(form: Form, isNumeric: boolean, mutate: Mutate): void {
  const kind = 'an accepted form';
  for (const { place, expression } of form.claims) mutate(kind, place, `!(${expression})`);
  if (form.value !== undefined) {
    mutate(kind, form.value.place, `(${form.value.expression}) == (${form.value.expression})`);
    mutate(kind, form.value.place, 'absent(start.clusterIP) ? start.clusterIP : "x"');
    mutate(kind, form.place, `= {${form.value.expression}} and more`);
  } else mutate(kind, form.place, `!= ${form.words}${bracesOf(form)}`);
  mutate(kind, form.place, `=${bracesOf(form)}`);
  if (isNumeric) mutate(kind, form.place, `= ${form.words || '3'} ± x${bracesOf(form)}`);
  if (isNumeric) mutate(kind, form.place, `= 3 parsecs${bracesOf(form)}`);
}

/** Breaks a form that is told to be wrong: its claim, its sign, its words, which become an accepted form's. */
function breakDistractor(form: Form, keys: readonly Form[], mutate: Mutate): void {
  const kind = 'an anticipated form';
  for (const { place, expression } of form.claims) mutate(kind, place, `!(${expression})`);
  for (const key of keys)
    mutate(
      kind,
      form.place,
      `!= ${key.value === undefined ? '' : `{${key.value.expression}} `}${key.words}${bracesOf(form)}`,
    );
  if (form.value === undefined) mutate(kind, form.place, `= ${form.words}${bracesOf(form)}`);
  mutate(kind, form.place, `!=${bracesOf(form)}`);
  mutate(kind, form.place, `${form.words}${bracesOf(form)}`);
}

/** Breaks an item that readers write in, in every way, one at a time. */
export function writtenMutations(item: AnyItem, mutate: Mutate): void {
  if (item.type === 'text' || item.type === 'numeric') {
    const keys = item.forms.filter(({ isKey }) => isKey);
    for (const form of item.forms)
      if (form.isKey) breakKey(form, item.type === 'numeric', mutate);
      else breakDistractor(form, keys, mutate);
  }
  if (item.type === 'console') {
    for (const { place } of item.gaps) {
      mutate('a gap', place, '');
      mutate('a gap', place, '???\n???');
      mutate('a gap', place, '??');
      mutate('a gap', place, ' ???');
    }
    for (const form of item.wrong) {
      mutate('an anticipated form', form.place, `= ${form.words}`);
      mutate('an anticipated form', form.place, `!= ${form.words} {true}`);
      mutate('an anticipated form', form.place, '!=');
    }
  }
}
