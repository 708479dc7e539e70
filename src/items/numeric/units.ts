/** How many of the smallest unit of its kind each unit is; whole numbers. */
export type Units = Readonly<Record<string, number>>;

const KINDS: readonly Units[] = [
  { '': 1 },
  { ns: 1, us: 1e3, μs: 1e3, ms: 1e6, s: 1e9, min: 6e10, h: 3.6e12, d: 8.64e13 },
  { B: 1, kB: 1e3, KB: 1e3, KiB: 2 ** 10, MB: 1e6, MiB: 2 ** 20, GB: 1e9, GiB: 2 ** 30 },
];

/** The units that are known, for telling them. */
export const UNITS: readonly string[] = KINDS.flatMap((units) => Object.keys(units)).filter((unit) => unit !== '');

/** The units of the same kind as one of them; undefined where there is no such unit. */
export function unitsLike(unit: string): Units | undefined {
  return KINDS.find((units) => Object.hasOwn(units, unit));
}
