import { expect, test } from 'vitest';
import { checkWithFixes } from '../../src/check/check-with-fixes.ts';
import { mostTold } from '../../src/check/most-told.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { Source } from '../../src/diagnostics/source.ts';
import { attackedFolder, attackedText } from '../attacks/samples.ts';

const source = new Source('a.mdx', 'x'.repeat(1000));

function diagnostics(count: number, more: Partial<Diagnostic> = {}): Diagnostic[] {
  return Array.from({ length: count }, (_, at) => {
    const place = source.place(at, at + 1);
    return { rule: 'bad-item', severity: 'error', message: `wrong: ${at}`, place, ...more };
  });
}

test('of very many of one rule in one file, the first are told and the others counted', () => {
  const all = diagnostics(250);
  const told = mostTold(all);
  expect(told.slice(0, 100)).toEqual(all.slice(0, 100));
  expect(told.slice(100)).toEqual([
    {
      rule: 'bad-item',
      severity: 'error',
      message: 'and 150 more like those above, from here on',
      place: source.place(100, 101),
      help: 'mend those above first',
    },
  ]);
});

test('what is of other rules, of other files, a warning, or can be fixed is counted apart', () => {
  const other = new Source('b.mdx', 'x').place(0, 1);
  const fix = { place: other, replacement: 'y' };
  const all = [
    ...diagnostics(100),
    ...diagnostics(100, { rule: 'bad-table' }),
    ...diagnostics(100, { severity: 'warning' }),
    ...diagnostics(100, { place: other }),
    ...diagnostics(300, { fix }),
  ];
  expect(mostTold(all)).toEqual(all);
});

test('a lesson with very many mistakes gets a report that can be read', () => {
  const sample = {
    name: 'a list of very many',
    file: 'quiz.mdx',
    add: [{ repeat: '- a\n', times: 15_000, first: 0 }],
  };
  expect(attackedText(sample).text.length).toBeLessThan(65_536);
  const { diagnostics: told, receipt } = checkWithFixes(attackedFolder(sample));
  expect(told).toHaveLength(101);
  expect(told.at(-1)?.message).toBe('and 14,900 more like those above, from here on');
  expect(receipt.errors).toBe(15_000);
});
