import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { printReport } from '../../src/diagnostics/report.ts';
import { Source } from '../../src/diagnostics/source.ts';

const source = new Source('a.mdx', Array.from({ length: 6 }, (_, at) => `cell ${at}`).join('\n'));

function at(line: number, rule: string): Diagnostic {
  const start = (line - 1) * 7;
  return {
    rule,
    severity: 'error',
    message: 'wrong',
    place: source.place(start, start + 4),
    facts: { expected: 'on' },
  };
}

test('the first few of a kind in full, a line for each of the others, and none lost', () => {
  const told = printReport([at(1, 'a'), at(2, 'a'), at(3, 'a'), at(4, 'a'), at(5, 'a'), at(6, 'b')], () => source);
  expect(told.split('\n').filter((line) => line.startsWith('a.mdx:'))).toEqual([
    'a.mdx:1:1: error: wrong [a]',
    'a.mdx:2:1: error: wrong [a]',
    'a.mdx:3:1: error: wrong [a]',
    'a.mdx:4:1: error: wrong [a], expected on',
    'a.mdx:5:1: error: wrong [a], expected on',
    'a.mdx:6:1: error: wrong [b]',
  ]);
  expect(told).toContain('expected on\na.mdx:5:1');
  expect(told).toContain('expected on\n\na.mdx:6:1');
  expect(told.match(/expected: {2}on/g)).toHaveLength(4);
});

test('a help that was not told before is kept, and one that was is not repeated', () => {
  const helped = [1, 2, 3, 4, 5].map((line) => ({ ...at(line, 'a'), help: line === 4 ? 'know the flags' : 'mend it' }));
  const told = printReport(helped, () => source);
  expect(told.match(/help: mend it/g)).toHaveLength(3);
  expect(told).toContain(
    '\na.mdx:4:1: error: wrong [a], expected on\n  help: know the flags\na.mdx:5:1: error: wrong [a], expected on',
  );
});

test('a help that only repeats what is expected, as that of a fix does, is left to the first', () => {
  const fixed = [1, 2, 3, 4].map((line) => {
    const { place, ...rest } = at(line, 'a');
    return { ...rest, place, help: `write on ${line}`, fix: { place, replacement: 'on' } };
  });
  expect(printReport(fixed, () => source)).not.toContain('write on 4');
});

test('of many lines that are expected, a line in short shows the first and counts the others', () => {
  const many = [1, 2, 3, 4].map((line) => ({ ...at(line, 'a'), facts: { expected: 'x\ny\nz' } }));
  expect(printReport(many, () => source)).toMatch(/\[a\], expected x … and 2 lines more$/);
});

test('nothing to tell is nothing', () => {
  expect(printReport([], () => undefined)).toBe('');
});
