import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import type { NumericForm } from './numeric-form.ts';
import { readNumber } from './read-number.ts';
import { UNITS, unitsLike } from './units.ts';

const EXAMPLE = 'write a number, a unit and a tolerance as in `30`, `3.5 kB` or `30 ± 0.5 s`';
const AS_TEXT = '; or, if words are meant, say `type: text` after the id';

/** How units are called in words. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:milli|ms)/i, 'ms'],
  [/^sec/i, 's'],
  [/^min/i, 'min'],
  [/^(?:hour|hr)/i, 'h'],
  [/^day/i, 'd'],
  [/^byte/i, 'B'],
];

function nearUnit(unit: string): string | undefined {
  return (
    UNITS.find((each) => each.toLowerCase() === unit.toLowerCase()) ??
    WORDS.find(([word]) => word.test(unit))?.[1] ??
    nearest(
      unit,
      UNITS.filter((each) => each.length > 1),
    )
  );
}

type Told = readonly [message: string, help: string];

/** What is written instead of a number; undefined where that is not clear. */
function insteadOf(number: string): Told | undefined {
  if (/^[~≈]/.test(number)) return ['how near is near enough is said by a tolerance', 'write `30 ± 1 s` for `~30 s`'];
  const [, low, high] = /^(\d+(?:\.\d+)?)\s*-\s*(\d+(?:\.\d+)?)$/.exec(number) ?? [];
  if (low !== undefined && high !== undefined) {
    const [middle, within] = [(Number(low) + Number(high)) / 2, Math.abs(Number(high) - Number(low)) / 2];
    return ['this is a range, and no number', `write its middle and a tolerance: \`${middle} ± ${within}\``];
  }
  if (/,\d{3}(?!\d)/.test(number))
    return [
      `\`${number}\` can be read in two ways`,
      `write \`${number.replaceAll(',', '')}\`, or \`${number.replaceAll(',', '.')}\` if a point is meant`,
    ];
  return undefined;
}

function toleranceProblem({ within, unit }: NumericForm): Told {
  if (within.includes('%'))
    return ['a tolerance is no share', `say how far off a response may be: \`${`± 0.5 ${unit}`.trim()}\``];
  if (within.startsWith('-')) return ['a tolerance is not below nothing', `write \`± ${within.slice(1).trim()}\``];
  const [, other = ''] = /^[\d.,]+\s*([a-zμ]+)$/i.exec(within) ?? [];
  return other !== '' && other !== unit
    ? [
        `this tolerance is in \`${other}\`, and its number in \`${unit}\``,
        'write both in one unit, or in units of one kind',
      ]
    : ['this is no tolerance', EXAMPLE];
}

function told(form: NumericForm, unit: string, orText: string): Told | undefined {
  const { value, number } = form;
  const instead = value === undefined ? insteadOf(number) : undefined;
  if (instead !== undefined) return [instead[0], instead[1] + orText];
  if (value === undefined && number === '') return ['this is no number', EXAMPLE + orText];
  if (unitsLike(form.unit) === undefined) {
    const near = nearUnit(form.unit);
    const known = `the units are ${UNITS.map((each) => `\`${each}\``).join(', ')}`;
    return [`there is no unit \`${form.unit}\``, (near === undefined ? known : `write \`${near}\`; ${known}`) + orText];
  }
  const units = unitsLike(unit);
  // That there is no such unit is told where it is written.
  if (units === undefined) return undefined;
  if (!Object.hasOwn(units, form.unit))
    return [
      `this form is in \`${form.unit}\`, and what is accepted ${unit === '' ? 'has no unit' : `is in \`${unit}\``}`,
      'write all forms of an item in units of one kind',
    ];
  if (value !== undefined && number !== '') return ['words follow the value of this form', EXAMPLE];
  if (value === undefined && readNumber(number, units, form.unit) === undefined)
    return ['this is no number', EXAMPLE + orText];
  const within = readNumber(form.within, units, form.unit);
  return within === undefined || within < 0n ? toleranceProblem(form) : undefined;
}

/**
 * What is wrong with a form as a number.
 * @param unit the item's
 * @param isSaid whether the item's author says that it is numeric
 */
export function numberProblems(form: NumericForm, unit: string, isSaid: boolean): Diagnostic[] {
  const [message, help] = told(form, unit, isSaid ? '' : AS_TEXT) ?? [];
  if (message === undefined || help === undefined) return [];
  return [{ rule: 'bad-item', severity: 'error', message, place: form.place, help }];
}
