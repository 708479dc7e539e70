import { isGap } from './gap.ts';

/**
 * Which printed line stands in each gap of the written ones, so that the least has to be changed elsewhere.
 * @returns for the number of each written line that is a gap, the printed line; a gap that stands for none is left out
 */
export function fitGaps(written: readonly string[], printed: readonly string[]): ReadonlyMap<number, string> {
  const width = printed.length + 1;
  const costs = new Uint32Array((written.length + 1) * width);
  const cost = (a: number, b: number): number => costs[a * width + b] ?? 0;
  const turned = (a: number, b: number): number => (isGap(written[a] ?? '') || written[a] === printed[b] ? 0 : 1);
  for (let a = written.length; a >= 0; a--) {
    for (let b = printed.length; b >= 0; b--) {
      const ways = [
        ...(a < written.length && b < printed.length ? [cost(a + 1, b + 1) + turned(a, b)] : []),
        ...(a < written.length ? [cost(a + 1, b) + 1] : []),
        ...(b < printed.length ? [cost(a, b + 1) + 1] : []),
      ];
      costs[a * width + b] = ways.length === 0 ? 0 : Math.min(...ways);
    }
  }
  const fits = new Map<number, string>();
  for (let a = 0, b = 0; a < written.length && b < printed.length;) {
    const line = printed[b] ?? '';
    if (cost(a, b) === cost(a + 1, b + 1) + turned(a, b)) {
      if (isGap(written[a] ?? '')) fits.set(a, line);
      [a, b] = [a + 1, b + 1];
    } else if (cost(a, b) === cost(a + 1, b) + 1) a += 1;
    else b += 1;
  }
  return fits;
}
