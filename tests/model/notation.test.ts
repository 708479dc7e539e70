import { describe, expect, test } from 'vitest';
import { meansCell, sameCell } from '../../src/model/cell.ts';
import { isUnordered, printValue, type Types } from '../../src/model/notation.ts';

const types: Types = {
  Answer: {
    fields: {},
    print: ({ addresses }) => (Array.isArray(addresses) ? addresses.join(', ') : 'NXDOMAIN'),
    unordered: true,
  },
  Pod: { fields: {}, print: ({ ip }) => String(ip) },
};

describe('four things that must not look the same', () => {
  test.each([
    [null, 'string', '—'],
    [[], 'list<string>', 'none'],
    ['None', 'string', 'None'],
    [{ rcode: 'NXDOMAIN' }, 'Answer', 'NXDOMAIN'],
  ])('%j of type %s prints %s', (value, type, printed) => {
    expect(printValue(value, type, types)).toBe(printed);
  });
});

test.each([
  [['10.1.1.5', '10.1.1.6'], 'list<string>', '10.1.1.5, 10.1.1.6'],
  [[{ ip: '10.1.1.5' }, { ip: null }], 'list<Pod>', '10.1.1.5, null'],
  [['a', null], 'list<string>', 'a, —'],
  [true, 'bool', 'true'],
  [3, 'int', '3'],
  ['', 'string', '""'],
])('%j of type %s prints %s', (value, type, printed) => {
  expect(printValue(value, type, types)).toBe(printed);
});

test('what has no notation prints nothing', () => {
  expect(printValue({ a: 1 }, 'dyn', types)).toBeUndefined();
  expect(printValue([{ a: 1 }], 'list<dyn>', types)).toBeUndefined();
});

test.each([
  ['10.1.1.6, 10.1.1.5', '10.1.1.5, 10.1.1.6', 'Answer', true],
  ['10.1.1.6, 10.1.1.5', '10.1.1.5, 10.1.1.6', 'list<string>', false],
  ['10.1.1.5,10.1.1.6', '10.1.1.5, 10.1.1.6', 'list<string>', true],
  [' 10.1.1.5:80   ESTABLISHED ', '10.1.1.5:80 ESTABLISHED', 'string', true],
  [' — ', '—', 'string', true],
  ['10.1.1.5', '10.1.1.5, 10.1.1.6', 'Answer', false],
  ['None', 'none', 'list<string>', false],
  ['None', '—', 'string', false],
  ['', '—', 'string', false],
  ['-', '—', 'string', false],
])('%s against %s, %s: %s', (written, printed, type, same) => {
  expect(sameCell(written, printed, isUnordered(type, types))).toBe(same);
});

test.each([
  ['-', '—', true],
  ['–', '—', true],
  [' Absent ', '—', true],
  ['', '—', false],
  ['none', '—', false],
  ['NONE', 'none', true],
  ['-', 'none', false],
  ['nxdomain', 'NXDOMAIN', true],
  ['established', '10.1.1.5:80 ESTABLISHED', false],
  ['10.1.1.5:80   established', '10.1.1.5:80 ESTABLISHED', true],
  ['10.1.1.6,10.1.1.5', '10.1.1.5, 10.1.1.6', false],
  ['absent', 'absent', true],
  ['-', '-', true],
])('a reader who types %j where %j was printed is right: %s', (typed, printed, right) => {
  expect(meansCell(typed, printed, false)).toBe(right);
});

test('where order means nothing, a reader may write it in any', () => {
  expect(meansCell('10.1.1.6, 10.1.1.5', '10.1.1.5, 10.1.1.6', true)).toBe(true);
});
