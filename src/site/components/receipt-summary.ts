import type { Receipt, ReceiptEntry } from '../../check/receipt.ts';
import { plural } from '../../diagnostics/plural.ts';

const STANDINGS = ['proven', 'sourced', 'asserted'] as const;

const KINDS: Readonly<Record<ReceiptEntry['kind'], string>> = {
  cell: 'cell',
  output: 'output line',
  key: 'key',
  distractor: 'distractor',
  claim: 'claim',
};

/** A part of a lesson's bar, in hundredths of it. */
export interface BarPart {
  readonly standing: (typeof STANDINGS)[number];
  readonly from: number;
  readonly width: number;
}

/** The bar of a receipt: how much of it is proven, sourced and asserted, one after the other. */
export function barOf({ entries }: Receipt): BarPart[] {
  const share = (standings: readonly string[]): number =>
    (100 * entries.filter(({ standing }) => standings.includes(standing)).length) / Math.max(1, entries.length);
  return STANDINGS.map((standing, at) => ({
    standing,
    from: share(STANDINGS.slice(0, at)),
    width: share([standing]),
  })).filter(({ width }) => width > 0);
}

/** What a receipt proves, by kind: "42 cells, 3 output lines". */
export function tellProven({ entries }: Receipt): string {
  return Object.entries(KINDS)
    .map(([kind, name]) => ({
      name,
      count: entries.filter((entry) => entry.kind === kind && entry.standing === 'proven').length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => plural(count, name))
    .join(', ');
}
