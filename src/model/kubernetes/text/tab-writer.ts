/**
 * Lines with tabs, set out as Go's tabwriter does: a cell that ends with a tab is as wide as the widest in its column, over
 * the lines next to each other that have that column, and so many spaces more.
 */
export function alignTabs(lines: readonly string[], padding: number): readonly string[] {
  const rows = lines.map((line) => line.split('\t'));
  const texts = rows.map(() => '');
  align(rows, texts, 0, rows.length, 0, padding);
  return texts;
}

function align(
  rows: readonly (readonly string[])[],
  texts: string[],
  from: number,
  to: number,
  column: number,
  padding: number,
): void {
  const ends = (row: number) => (rows[row]?.length ?? 0) - 1 <= column;
  for (let start = from; start < to;) {
    if (ends(start)) {
      texts[start] += rows[start]?.[column] ?? '';
      start += 1;
      continue;
    }
    let end = start;
    while (end < to && !ends(end)) end += 1;
    const cells = rows.slice(start, end).map((row) => row[column] ?? '');
    const width = Math.max(...cells.map((cell) => cell.length));
    // A column that is empty all over takes no room at all.
    for (const [i, cell] of cells.entries()) texts[start + i] += width === 0 ? '' : cell.padEnd(width + padding);
    align(rows, texts, start, end, column + 1, padding);
    start = end;
  }
}
