import { LONGEST_FORM } from '../entry/form-problems.ts';
import { plainNumber } from './read-number.ts';

/** The words of a form, taken apart. */
export interface SplitNumber {
  /** The number as written; empty where there is none. */
  readonly number: string;
  /** Empty where neither the number nor the tolerance has one. */
  readonly unit: string;
  /** The tolerance with its unit: `0.5 s`; `0` where none is said. */
  readonly within: string;
}

function split(text: string): readonly [number: string, unit: string] {
  const plain = plainNumber(text);
  const [unit = ''] = /[a-zμ]*$/i.exec(plain) ?? [];
  return [plain.slice(0, plain.length - unit.length).trimEnd(), unit];
}

/** Takes `30 ± 0.5 s` apart; a unit that is said of the one is meant of the other too. */
export function splitNumber(words: string): SplitNumber {
  // No number is that long, and looking for its unit takes longer the more letters there are.
  if (words.length > LONGEST_FORM) return { number: words, unit: '', within: '0' };
  const [first = '', ...more] = words.split(/±|\+\/?-/);
  const [number, ownUnit] = split(first);
  const [within, otherUnit] = split(more.join('±'));
  const unit = ownUnit || otherUnit;
  return { number, unit, within: more.length === 0 ? '0' : `${within} ${otherUnit || unit}`.trim() };
}
