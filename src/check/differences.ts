/** Where two texts part, by lines; `at` counts written lines from 0. */
export type Difference =
  | { readonly kind: 'wrong'; readonly at: number; readonly printed: string }
  /** Lines that are printed before the written line at `at`, and not written. */
  | { readonly kind: 'missing'; readonly at: number; readonly printed: readonly string[] }
  /** Written lines that are not printed. */
  | { readonly kind: 'surplus'; readonly at: number; readonly count: number };

/** For each start of the two texts, how many lines their rests have in common, in the same order. */
function commonLines(written: readonly string[], printed: readonly string[]): (a: number, b: number) => number {
  const width = printed.length + 1;
  const common = new Uint16Array((written.length + 1) * width);
  const at = (a: number, b: number): number => common[a * width + b] ?? 0;
  for (let a = written.length - 1; a >= 0; a--) {
    for (let b = printed.length - 1; b >= 0; b--) {
      common[a * width + b] = written[a] === printed[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
    }
  }
  return at;
}

/**
 * What has to be changed in written lines so that they are the printed ones. As many lines as can be are left alone, so that
 * a line that is missing makes one difference and not one of each line after it.
 */
export function differences(written: readonly string[], printed: readonly string[]): readonly Difference[] {
  const common = commonLines(written, printed);
  const found: Difference[] = [];
  let [a, b] = [0, 0];
  while (a < written.length || b < printed.length) {
    const [fromA, fromB] = [a, b];
    while ((a < written.length || b < printed.length) && !(a < written.length && written[a] === printed[b])) {
      if (a < written.length && (b === printed.length || common(a + 1, b) >= common(a, b + 1))) a += 1;
      else b += 1;
    }
    found.push(...gap(fromA, a - fromA, printed.slice(fromB, b)));
    while (a < written.length && written[a] === printed[b]) [a, b] = [a + 1, b + 1];
  }
  return found;
}

/** The differences where nothing is in common: line stands against line, and what is left over is surplus or missing. */
function gap(at: number, count: number, printed: readonly string[]): Difference[] {
  const both = Math.min(count, printed.length);
  const wrong = printed.slice(0, both).map((line, nth): Difference => ({ kind: 'wrong', at: at + nth, printed: line }));
  if (count > both) return [...wrong, { kind: 'surplus', at: at + both, count: count - both }];
  return printed.length > both ? [...wrong, { kind: 'missing', at: at + both, printed: printed.slice(both) }] : wrong;
}
