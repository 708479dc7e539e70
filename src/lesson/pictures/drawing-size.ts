/** How many CSS pixels a unit has. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['px', 1],
  ['pt', 4 / 3],
  ['pc', 16],
  ['mm', 96 / 25.4],
  ['cm', 96 / 2.54],
  ['in', 96],
]);

function pixels(written: string | undefined): number | undefined {
  const [, number = '', unit = ''] = /^\s*([\d.]+)([a-z]*)\s*$/.exec(written ?? '') ?? [];
  const factor = UNITS.get(unit);
  return number === '' || factor === undefined ? undefined : Math.round(Number(number) * factor);
}

/**
 * How large a drawing is shown, in CSS pixels: as its `width` and `height` say, or else its `viewBox`; undefined where neither does.
 * @param attributes those of its root
 */
export function drawingSize(
  attributes: Readonly<Record<string, string>>,
): { readonly width: number; readonly height: number } | undefined {
  const [, , boxWidth, boxHeight] = (attributes['viewBox'] ?? '').trim().split(/[\s,]+/);
  const width = pixels(attributes['width']);
  const height = pixels(attributes['height']);
  if (width !== undefined && height !== undefined) return { width, height };
  const box = { width: pixels(boxWidth), height: pixels(boxHeight) };
  return box.width === undefined || box.height === undefined ? undefined : { width: box.width, height: box.height };
}
