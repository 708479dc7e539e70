import { expect, test } from 'vitest';
import { writeCells } from '../../src/check/straight-table.ts';

const STRAIGHT = ['| a   | bb  |', '| --- | --: |', '| c   | d   |'];

test('a text that fits leaves the column as wide as it was', () => {
  expect(writeCells(STRAIGHT, [{ row: 2, column: 0, text: 'xyz' }])).toEqual([
    '| a   | bb  |',
    '| --- | --: |',
    '| xyz | d   |',
  ]);
});

test('one that does not makes a straight column wider', () => {
  expect(writeCells(STRAIGHT, [{ row: 2, column: 1, text: 'longer' }])).toEqual([
    '| a   | bb     |',
    '| --- | -----: |',
    '| c   | longer |',
  ]);
});

test('a column that was not straight is left alone, but for the cell', () => {
  const lines = ['| a | b |', '| - | - |', '| c | d, e | '];
  expect(writeCells(lines, [{ row: 2, column: 1, text: 'longer' }])).toEqual([
    '| a | b |',
    '| - | - |',
    '| c | longer | ',
  ]);
});

test('two cells, one of them empty, and a sign that is no end of a cell', () => {
  const cells = [
    { row: 2, column: 0, text: '—' },
    { row: 2, column: 1, text: 'x\\|y\\|z' },
  ];
  expect(writeCells(['| a\\|b | c |', '| ---- | - |', '|      | d |'], cells)).toEqual([
    '| a\\|b | c       |',
    '| ---- | ------- |',
    '| —    | x\\|y\\|z |',
  ]);
});
