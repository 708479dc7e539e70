import { visible } from '../visible.ts';
import type { Units } from './units.ts';

const LONGEST = 40;
/** No number that is read has more decimals: so many letters, and an exponent of two digits. */
const DECIMALS = LONGEST + 99;

/**
 * A text in which letters, digits and signs of full width are those of the keyboard, and so are minus and the μ of units. Other
 * signs stay as they are: `10²` is not 102.
 */
export function plainNumber(text: string): string {
  return visible(text)
    .replace(/[！-～µ]/g, (sign) => sign.normalize('NFKC'))
    .trim()
    .replace(/[−–]/g, '-');
}

/**
 * Reads a number: `3`, `3.5`, `3,5`, `-.5`, `1e3`, `30 s`. A comma is a point, but not where it could set thousands apart.
 * @param units the units that it may be in
 * @param unit what it is in where it names none
 * @returns exactly so many of the smallest of the units, times a power of ten that is the same for all; undefined where it is
 *   no number, or in no such unit
 */
export function readNumber(text: string, units: Units, unit: string): bigint | undefined {
  const plain = plainNumber(text);
  if (plain.length > LONGEST) return undefined;
  const [, sign, whole = '', decimals = '', exponent = '0', written = ''] =
    /^([+-]?)\s*(?=[.,]?\d)(\d*)(?:[.,](\d*))?(?:e([+-]?\d{1,2}))?\s*([a-zμ]*)$/i.exec(plain) ?? [];
  const named = written || unit;
  if (whole + decimals === '' || !Object.hasOwn(units, named) || /,\d{3}(?!\d)/.test(plain)) return undefined;
  const power = Number(exponent) - decimals.length + DECIMALS;
  return BigInt(sign + whole + decimals) * BigInt(units[named] ?? 0) * 10n ** BigInt(power);
}
