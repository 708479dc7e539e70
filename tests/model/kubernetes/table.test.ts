import { expect, test } from 'vitest';
import type { Table } from '../../../src/model/kubernetes/table.ts';
import {
  emptyTable,
  row,
  rowsMarked,
  rowsMarkedByAll,
  rowsOf,
  tableChanges,
  withRows,
  withoutRows,
} from '../../../src/model/kubernetes/table.ts';

/** Rows are texts, found by their letters and kept under the first. */
function tableOf(...texts: readonly string[]): Table<string> {
  return withRows(
    emptyTable<string>((text) => [...text]),
    texts.map((text) => [text[0] ?? '', text] as const),
  );
}

test('rows come in the order of their keys, and an older table stays as it was', () => {
  const before = tableOf('cx', 'ax', 'b');
  const after = withoutRows(withRows(before, [['b', 'by']]), ['c', 'none']);
  expect([rowsOf(before), rowsOf(after), row(after, 'b')]).toEqual([['ax', 'b', 'cx'], ['ax', 'by'], 'by']);
  expect([rowsMarked(before, 'x'), rowsMarked(after, 'x'), rowsMarked(after, 'y')]).toEqual([
    ['ax', 'cx'],
    ['ax'],
    ['by'],
  ]);
});

test.each([
  [['x'], ['axy', 'bx', 'cxyz']],
  [
    ['x', 'y'],
    ['axy', 'cxyz'],
  ],
  [['x', 'y', 'z'], ['cxyz']],
  [['x', 'none'], []],
  [['none', 'x'], []],
])('rows with all of %j', (marks, rows) => {
  expect(rowsMarkedByAll(tableOf('axy', 'bx', 'cxyz', 'd'), marks)).toEqual(rows);
});

test('what differs between two tables, removals first', () => {
  const before = tableOf('a', 'b', 'c');
  expect(
    tableChanges(
      before,
      withRows(withoutRows(before, ['c']), [
        ['a', 'ax'],
        ['d', 'd'],
      ]),
    ),
  ).toEqual([
    { key: 'c', before: 'c', after: undefined },
    { key: 'a', before: 'a', after: 'ax' },
    { key: 'd', before: undefined, after: 'd' },
  ]);
  expect(tableChanges(before, before)).toEqual([]);
});
