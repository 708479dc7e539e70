import type { Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import type { Tracker, TrackerColumn } from './lesson.ts';
import { momentOf } from './moment.ts';
import { placeOf } from './prose.ts';
import { cellPlace, evenRows } from './table.ts';

/**
 * Reads the state tracker: a row a variable, a column a moment, each cell a literal with its place.
 * @param last the number of the last step
 */
export function parseTracker(
  source: Source,
  table: Table,
  last: number,
): { readonly tracker: Tracker; readonly problems: readonly Diagnostic[] } {
  const { rows, problems } = evenRows(source, table);
  const columns: (TrackerColumn | undefined)[] = (table.children[0]?.children ?? []).slice(1).map((cell) => {
    const label = toString(cell).trim();
    const step = momentOf(label);
    const place = cellPlace(source, cell);
    if (step !== undefined) return { label, step, place };
    problems.push({
      rule: 'bad-table',
      severity: 'error',
      message: `\`${label}\` is not a moment of the execution`,
      place,
      help: 'write `Start`, `After step 2` or `Final`',
    });
    return undefined;
  });
  const known = columns.filter((column) => column !== undefined);
  for (const [at, { step, label, place }] of known.entries()) {
    const before = known[at - 1]?.step;
    // That there is no such step is told by itself.
    if (before === undefined || (before !== 'final' && before > last)) continue;
    if (before !== 'final' && (step === 'final' || step > before)) continue;
    problems.push({
      rule: 'bad-table',
      severity: 'error',
      message: `\`${label}\` does not come after \`${known[at - 1]?.label}\``,
      place,
      help: 'write the moments in their order, each once',
    });
  }
  for (const cell of rows.flatMap((row) => row.children)) {
    const markup = cell.children.find((node) => node.type !== 'text' && node.type !== 'inlineCode');
    if (markup === undefined) continue;
    problems.push({
      rule: 'bad-table',
      severity: 'error',
      message: 'a cell of the tracker holds a value, and nothing else',
      place: placeOf(source, markup),
      help: 'write the value as plain text or as code; the checker looks it up by its row and column',
    });
  }
  for (const [at, row] of rows.entries()) {
    const label = toString(row.children[0] ?? []).trim();
    const twin = rows.slice(0, at).find((other) => toString(other.children[0] ?? []).trim() === label);
    if (twin === undefined) continue;
    problems.push({
      rule: 'bad-table',
      severity: 'error',
      message: `\`${label}\` has two rows`,
      place: placeOf(source, row),
      related: [{ place: placeOf(source, twin), label: 'the first one' }],
      help: 'take one out',
    });
  }
  const trackerRows = rows.flatMap((row) => {
    const [first, ...cells] = row.children;
    if (first === undefined) return [];
    const kept = cells.filter((_, at) => columns[at] !== undefined);
    return [
      {
        label: toString(first).trim(),
        place: cellPlace(source, first),
        cells: kept.map((cell) => ({ text: toString(cell).trim(), place: cellPlace(source, cell) })),
      },
    ];
  });
  return { tracker: { whole: problems.length === 0, columns: known, rows: trackerRows }, problems };
}
