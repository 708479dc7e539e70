import type { Form } from '../../items/entry/form.ts';
import type { Numeric } from '../../items/numeric/numeric.ts';
import { readNumber } from '../../items/numeric/read-number.ts';
import { unitsLike } from '../../items/numeric/units.ts';
import type { TextEntry } from '../../items/text/text.ts';
import { readText } from '../../items/text/read-text.ts';
import { nearest } from '../../model/nearest.ts';
import type { Context, Rule } from '../context.ts';
import { ownConstant } from '../own-constant.ts';

/** Whether a form of a numeric item says a number, whatever unit the number is in. */
function saysNumber({ words, unit }: Numeric['forms'][number], constant: number): boolean {
  const units = unitsLike(unit) ?? {};
  const [number = ''] = words.split(/±|\+\/?-/);
  const said = readNumber(number, units, unit);
  return Object.keys(units).some((each) => readNumber(`${constant}`, units, each) === said);
}

function report(context: Context, { place, words, claims, isKey }: Form, constant: string | number): void {
  const answer = claims[0] && context.ask(claims[0]);
  // Where the claim itself is wrong, that is told, and may be the same mistake.
  if (answer?.kind !== 'claim' || answer.holds !== isKey) return;
  context.report({
    rule: 'misquoted-form',
    severity: 'error',
    message: 'this form says something else than its claim',
    place,
    facts: { asked: claims[0]?.expression ?? '', expected: `${constant}`, found: words },
    help: `write \`${constant}\` in the form, or what the form says in its claim`,
  });
}

/** The constant that the one claim of a form compares with; undefined where its claims say more, or it prints a value. */
function constantOf({ value, claims }: Form): string | number | undefined {
  const [only, ...more] = claims;
  return value !== undefined || only === undefined || more.length > 0 ? undefined : ownConstant(only.expression);
}

function checkText(context: Context, { forms, settings }: TextEntry): void {
  for (const form of forms) {
    const constant = constantOf(form);
    if (typeof constant !== 'string') continue;
    const [said, meant] = [form.words, constant].map((text) => readText(text, settings.case));
    // Other words for it are the author's to choose; a few letters off is a slip.
    if (said !== meant && nearest(said ?? '', [meant ?? '']) !== undefined) report(context, form, constant);
  }
}

function checkNumeric(context: Context, { forms }: Numeric): void {
  for (const form of forms) {
    const constant = constantOf(form);
    if (typeof constant === 'number' && !saysNumber(form, constant)) report(context, form, constant);
  }
}

/** A form whose claim compares one thing with a constant does not misspell it, and has no other number. */
export const misquotedForm: Rule = (context) => {
  for (const { item } of context.items) {
    if (item.type === 'text') checkText(context, item);
    if (item.type === 'numeric') checkNumeric(context, item);
  }
};
