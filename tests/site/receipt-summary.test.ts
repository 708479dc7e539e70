import { expect, test } from 'vitest';
import type { Receipt, ReceiptEntry } from '../../src/check/receipt.ts';
import { barOf, tellProven } from '../../src/site/components/receipt-summary.ts';

function receipt(...entries: readonly Pick<ReceiptEntry, 'kind' | 'standing'>[]): Receipt {
  const place = { file: 'content/a/b/quiz.mdx', line: 1, column: 1 };
  const whole = entries.map((entry) => ({ ...entry, of: '', written: '', place, rules: [] }));
  const none = { errors: 0, proven: 0, sourced: 0, asserted: 0, unproven: [], rules: {} };
  return { lesson: 'a/b', ...none, entries: whole };
}

const mixed = receipt(
  { kind: 'cell', standing: 'proven' },
  { kind: 'cell', standing: 'proven' },
  { kind: 'key', standing: 'asserted' },
  { kind: 'claim', standing: 'sourced' },
);

test('the bar is whole, in order, and leaves out what is not there', () => {
  expect(barOf(mixed)).toEqual([
    { standing: 'proven', from: 0, width: 50 },
    { standing: 'sourced', from: 50, width: 25 },
    { standing: 'asserted', from: 75, width: 25 },
  ]);
  expect(barOf(receipt({ kind: 'key', standing: 'asserted' }))).toEqual([
    { standing: 'asserted', from: 0, width: 100 },
  ]);
  expect(barOf(receipt())).toEqual([]);
});

test('only what is proven is told by kind', () => {
  expect(tellProven(mixed)).toBe('2 cells');
  expect(tellProven(receipt({ kind: 'output', standing: 'proven' }, { kind: 'key', standing: 'proven' }))).toBe(
    '1 output line, 1 key',
  );
});
