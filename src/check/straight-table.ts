/** A cell's new text: `row` counts the table's lines, `column` its cells, from 0. */
export interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A table's line as its cells, spaces and all; what stands before the first `|` and after the last are the ends. */
export function splitRow(line: string): readonly string[] {
  return line.split(/(?<!\\)\|/);
}

function widen(cell: string, by: number): string {
  const dashes = /^(\s*:?)-+(:?\s*)$/.exec(cell);
  if (dashes === null) return cell + ' '.repeat(by);
  return cell.replace('-', '-'.repeat(by + 1));
}

/**
 * Writes cells into a table's lines and keeps its columns straight: a cell keeps its width where the text fits, and a
 * column that was straight becomes wider as a whole where it does not. A column that was not straight is left as it is.
 */
export function writeCells(lines: readonly string[], cells: readonly NewCell[]): readonly string[] {
  const before = lines.map(splitRow);
  const rows = before.map((row) => [...row]);
  for (const { row, column, text } of cells) {
    const old = before[row]?.[column + 1] ?? '';
    const lead = /^\s*(?=\S)/.exec(old)?.[0] ?? ' ';
    const written = rows[row];
    if (written !== undefined) written[column + 1] = `${lead}${text}`.padEnd(old.length - 1) + ' ';
  }
  for (const column of new Set(cells.map((cell) => cell.column + 1))) {
    const width = before[0]?.[column]?.length;
    if (before.some((row) => row[column]?.length !== width)) continue;
    const widest = Math.max(...rows.map((row) => row[column]?.length ?? 0));
    for (const row of rows) row[column] = widen(row[column] ?? '', widest - (row[column]?.length ?? 0));
  }
  return rows.map((row) => row.join('|'));
}
