/** How many of the smallest unit of its family each unit is. */
const FAMILIES: readonly Readonly<Record<string, number>>[] = [
  { '': 1 },
  { ns: 1, us: 1e3, μs: 1e3, ms: 1e6, s: 1e9, min: 6e10, h: 3.6e12, d: 8.64e13 },
  { B: 1, kB: 1e3, KB: 1e3, KiB: 2 ** 10, MB: 1e6, MiB: 2 ** 20, GB: 1e9, GiB: 2 ** 30 },
];

/** The units that are known, for telling them. */
export const UNITS: readonly string[] = FAMILIES.flatMap((family) => Object.keys(family)).filter((unit) => unit !== '');

/** No number that is read has more decimals: 40 letters, and an exponent of two digits. */
const DECIMALS = 139;

/** The units that go with a unit, itself included; undefined where there is no such unit. */
export function familyOf(unit: string): Readonly<Record<string, number>> | undefined {
  return FAMILIES.find((family) => Object.hasOwn(family, unit));
}

/** A text in which each letter and digit is written in one way, and minus as the keyboard has it. */
export function plainNumber(text: string): string {
  return text.normalize('NFKC').trim().replace(/^[−–]/, '-').replace(/e[−–]/i, 'e-');
}

/**
 * Reads a number: `3`, `3.5`, `3,5`, `-.5`, `1e3`, `30 s`. A comma is a point, but not where it could set thousands apart.
 * @param unit what the number is in where it names no unit; it may name another of the same family
 * @returns exactly so many of the family's smallest unit, times a power of ten that is the same for all; undefined where it
 *   is no number, or its unit is unknown or of another family
 */
export function readNumber(text: string, unit: string): bigint | undefined {
  const plain = plainNumber(text);
  const [, sign, whole = '', decimals = '', exponent = '0', written = ''] =
    /^([+-]?)\s*(\d*)(?:[.,](\d*))?(?:e([+-]?\d{1,2}))?\s*([a-zμ]*)$/i.exec(plain) ?? [];
  const factor = familyOf(unit)?.[written || unit];
  if (whole + decimals === '' || factor === undefined || plain.length > 40 || /,\d{3}(?!\d)/.test(plain))
    return undefined;
  const power = Number(exponent) - decimals.length + DECIMALS;
  return BigInt(sign + whole + decimals) * BigInt(factor) * 10n ** BigInt(power);
}
