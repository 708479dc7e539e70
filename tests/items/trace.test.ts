import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Source } from '../../src/diagnostics/source.ts';
import type { TracedTable } from '../../src/items/asked.ts';
import { gradeTrace, type GradedTrace } from '../../src/items/trace/grade.ts';
import { openCells, repeats } from '../../src/items/trace/open-cells.ts';

const place = new Source('execution.mdx', '—').place(0, 1);

/** A tracker with a column a step, from the start on. */
function tracker(...rows: readonly (readonly string[])[]): TracedTable {
  return {
    columns: (rows[0] ?? []).map((_, step) => ({ label: `After step ${step}`, step })),
    rows: rows.map((texts, row) => ({
      variable: `v${row}`,
      label: `Row ${row}`,
      cells: texts.map((text) => ({ text, unordered: false, place })),
    })),
  };
}

/** The table as a page shows it: open cells in brackets, those that say the same as one as a ditto. */
function shown(table: TracedTable): string[] {
  const open = openCells(table);
  return table.rows.map(({ cells }, row) =>
    cells
      .map(({ text }, column) => {
        if (open.some((cell) => cell.row === row && cell.column === column)) return `[${text}]`;
        return repeats(table, open, { row, column }) ? '"' : text;
      })
      .join(' '),
  );
}

describe('which cells are left open', () => {
  test('what changed, and what says the same is not given away by the next cell', () => {
    expect(shown(tracker(['a', 'b', 'b', 'b', 'c']))).toEqual(['a [b] " " [c]']);
  });

  test('rows first, then columns, then the latest', () => {
    expect(shown(tracker(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], ['a', 'a', 'b', 'b', 'b', 'b', 'b', 'c']))).toEqual([
      'a b c d [e] [f] [g] [h]',
      'a [a] [b] " " " " [c]',
    ]);
  });

  test('two that stay where most others change', () => {
    expect(shown(tracker(['a', 'a', 'b'], ['a', 'b', 'c'], ['a', 'a', 'a'], ['b', 'b', 'b'], ['c', 'c', 'c']))).toEqual(
      ['a a [b]', 'a [b] [c]', 'a a [a]', 'b b [b]', 'c c c'],
    );
  });

  test.each([
    ['nothing changes', tracker(['a', 'a', 'a'])],
    ['a single cell could be left open', tracker(['a', 'b'])],
    ['the values are too long to type', tracker(['a', 'x'.repeat(31), 'y'.repeat(31)])],
    ['there is no row', tracker()],
  ])('none where %s', (_, table) => {
    expect(openCells(table)).toEqual([]);
  });

  test('another order is no change where order means nothing', () => {
    const { columns, rows } = tracker(['a, b', 'b, a', 'b, c', 'a']);
    const unordered = rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, unordered: true })) }));
    expect(shown({ columns, rows })).toEqual(['a, b [b, a] [b, c] [a]']);
    expect(shown({ columns, rows: unordered })).toEqual(['a, b b, a [b, c] [a]']);
  });

  test('a second column for the same step is not asked for again', () => {
    const { rows } = tracker(['a', 'b', 'c', 'c']);
    const columns = [0, 1, 2, 2].map((step) => ({ label: 'a moment', step }));
    expect(shown({ rows, columns })).toEqual(['a [b] [c] "']);
  });

  test('whatever the tracker: two to eight or none, the start given, and no shown cell continues an open one', () => {
    const texts = fc.array(fc.constantFrom('—', 'none', 'a', 'b', 'c, d'), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 9 }), (rows) => {
        const table = tracker(...rows);
        const open = openCells(table);
        expect(open.length === 0 || (open.length >= 2 && open.length <= 8)).toBe(true);
        expect(open.every(({ column }) => column > 0)).toBe(true);
        const isOpen = (row: number, column: number): boolean =>
          open.some((cell) => cell.row === row && cell.column === column);
        for (const { row, column } of open) {
          for (let next = column + 1; rows[row]?.[next] === rows[row]?.[column] && next < 7; next++)
            expect(isOpen(row, next) || repeats(table, open, { row, column: next })).toBe(true);
        }
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

const text = fc.string({ minLength: 1, maxLength: 12 }).filter((each) => each.trim() !== '');
const graded: fc.Arbitrary<GradedTrace> = fc.record({
  cells: fc.dictionary(
    fc.string({ minLength: 1, maxLength: 5 }).map((id) => `${id} 3`),
    fc.record({ text, unordered: fc.boolean() }),
    { minKeys: 2, maxKeys: 8 },
  ),
  partial: fc.boolean(),
});
const keyOf = ({ cells }: GradedTrace): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, cell.text]));
const run = { seed: 4, numRuns: 300 };

describe('grading a trace', () => {
  test.each([
    [{ 'dns 3': '10.1.1.6, 10.1.1.5', 'ip 1': '-' }, true, 1],
    [{ 'dns 3': '10.1.1.5', 'ip 1': 'Absent' }, true, 0.5],
    [{ 'dns 3': '10.1.1.5', 'ip 1': 'Absent' }, false, 0],
    [{ 'ip 1': '—' }, true, 0.5],
    [{ 'dns 3': '  ', 'ip 1': 'none', 'other 1': '—' }, true, 0],
    [{}, true, 0],
  ])('%j, partial %s: %d', (response, partial, score) => {
    const cells = {
      'dns 3': { text: '10.1.1.5, 10.1.1.6', unordered: true },
      'ip 1': { text: '—', unordered: false },
    };
    expect(gradeTrace({ cells, partial }, response).score).toBe(score);
  });

  test('the key earns full marks, through JSON too, and in any order', () => {
    fc.assert(
      fc.property(graded, (trace) => {
        const key = keyOf(trace);
        const backwards = Object.fromEntries(Object.entries(key).toReversed());
        expect(gradeTrace(trace, key).score).toBe(1);
        expect(gradeTrace(JSON.parse(JSON.stringify(trace)), backwards).score).toBe(1);
      }),
      run,
    );
  });

  test('one other value, or one cell less, earns less', () => {
    fc.assert(
      fc.property(graded, fc.nat(), (trace, at) => {
        const key = keyOf(trace);
        const id = Object.keys(key)[at % Object.keys(key).length] ?? '';
        const { [id]: kept, ...less } = key;
        expect(gradeTrace(trace, { ...key, [id]: `${kept}, ?` }).score).toBeLessThan(1);
        expect(gradeTrace(trace, less).score).toBeLessThan(1);
      }),
      run,
    );
  });

  test('one more right cell never lowers the score, one more wrong one never raises it', () => {
    fc.assert(
      fc.property(graded, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), fc.nat(), (trace, right, at) => {
        const key = Object.entries(keyOf(trace));
        const response = Object.fromEntries(key.map(([id, value], nth) => [id, right[nth] ? value : `${value}, ?`]));
        const [id, value] = key[at % key.length] ?? ['', ''];
        const { score } = gradeTrace(trace, response);
        expect(gradeTrace(trace, { ...response, [id]: value }).score).toBeGreaterThanOrEqual(score);
        expect(gradeTrace(trace, { ...response, [id]: `${value}, ?` }).score).toBeLessThanOrEqual(score);
      }),
      run,
    );
  });

  test('junk is not given: unknown cells, empty ones', () => {
    fc.assert(
      fc.property(graded, fc.dictionary(fc.string(), fc.string()), (trace, junk) => {
        const { score, parts } = gradeTrace(trace, junk);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(Object.keys(parts).every((id) => (junk[id] ?? '').trim() !== '' && id in trace.cells)).toBe(true);
      }),
      run,
    );
  });
});
