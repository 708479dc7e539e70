import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { printGithub } from '../../src/diagnostics/github.ts';
import { harmless } from '../../src/diagnostics/harmless.ts';
import { printJson } from '../../src/diagnostics/json.ts';
import { printReport } from '../../src/diagnostics/report.ts';
import { printSarif } from '../../src/diagnostics/sarif.ts';
import { Source } from '../../src/diagnostics/source.ts';
import { printText } from '../../src/diagnostics/text.ts';
import { visible, visibleLine } from '../../src/diagnostics/visible.ts';

/** Everything that a terminal obeys, and what a runner takes for a command. */
const EVIL =
  'a\u001b]0;PWNED\u0007\u001b[2J\u009b31m\b\u202eb\u2066c\r::error::x\n::error file=x::hi\n\t ::stop-commands::t\n##[error]d';
const OBEYED = /[\0-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const source = new Source(`content/${EVIL}.mdx`, `one ${EVIL} here\n`);
const other = new Source(`content/${EVIL}.yaml`, EVIL);
const diagnostic: Diagnostic = {
  rule: 'wrong-cell',
  severity: 'error',
  message: EVIL,
  place: source.place(0, 30),
  label: EVIL,
  related: [
    { place: source.place(32, 35), label: EVIL },
    { place: other.place(0, 1), label: EVIL },
  ],
  facts: { asked: EVIL, expected: EVIL, found: EVIL, because: EVIL },
  help: EVIL,
};
const all = Array.from({ length: 15 }, () => ({ ...diagnostic, others: [diagnostic] }));

/** The lines that a runner would obey. */
function commands(text: string): string[] {
  return text.split('\n').filter((line) => /^\s*::/.test(line) || line.includes('##['));
}

test.each([
  ['a whole report', printText(all[0] ?? diagnostic, () => source)],
  ['a report of many', printReport(all, () => source)],
])('%s has nothing that a terminal obeys, and each place on its line', (_, text) => {
  expect(text).not.toMatch(OBEYED);
  expect(text).toContain('\\u{1b}]0;PWNED\\u{7}\\u{1b}[2J\\u{9b}31m\\u{8}\\u{202e}b\\u{2066}c\\u{d}::error');
  expect(text.split('\n')[0]).toMatch(/^content\/a.*\[wrong-cell\]$/);
  expect(commands(harmless(text))).toEqual([]);
});

test('in what GitHub reads, all commands are ours', () => {
  const text = printGithub(all);
  expect(text).not.toMatch(OBEYED);
  const obeyed = commands(text.replaceAll(/^::error (?:file|title)=/gm, 'ours '));
  // Within one of ours the older form is words: the newer is looked for first.
  expect(obeyed.filter((line) => !line.startsWith('ours '))).toEqual([]);
  expect(text.match(/^::error /gm)).toHaveLength(10);
});

test.each([
  ['json', printJson([diagnostic], {}), (read: unknown) => expect(read).toMatchObject({ diagnostics: [diagnostic] })],
  [
    'sarif',
    printSarif([diagnostic], {}, [EVIL], { version: '1', rules: new Map() }),
    (read: unknown) =>
      expect(read).toMatchObject({
        runs: [{ invocations: [{ toolExecutionNotifications: [{ message: { text: EVIL } }] }] }],
      }),
  ],
])('%s has none of it as it is printed, and all of it for who reads it', (_, text, hold) => {
  expect(text.replaceAll('\n', '')).not.toMatch(OBEYED);
  expect(commands(text)).toEqual([]);
  hold(JSON.parse(text));
});

test('the mark stands under what is shown', () => {
  const bent = new Source('a.mdx', 'x\u001b[31m red\u202e end\n');
  const frame = printText({ ...diagnostic, place: bent.place(7, 10), label: '', related: [] }, () => bent);
  const [line = '', mark = ''] = frame.split('\n').slice(2);
  expect(line).toBe('> 1 | x\\u{1b}[31m red\\u{202e} end');
  expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('red');
});

test.each([
  ['lines and tabs stay', 'a\n\tb\r\nc', 'a\n\tb\r\nc'],
  ['a return alone would write over the line', 'a\rb', 'a\\u{d}b'],
  ['letters of any script stay', 'é 電球 👩‍🔬 שלום', 'é 電球 👩‍🔬 שלום'],
])('%s', (_, text, shown) => {
  expect(visible(text)).toBe(shown);
});

test('one line stays one', () => {
  expect(visibleLine('a\nb\r\nc')).toBe('a\\u{a}b\\u{d}\\u{a}c');
});

test.each([
  ['a command', '::error::x', ': :error::x'],
  ['behind spaces', 'a\n \t\u00a0::error::x', 'a\n \t\u00a0: :error::x'],
  ['behind and between signs that nobody sees', '\u00ad:\u200d:error::x', '\u00ad:\u200d :error::x'],
  ['the older form anywhere', 'a ##[error]x', 'a # #[error]x'],
  ['with more signs', '###[error]x', '## #[error]x'],
  ['behind empty lines', '\n\n::x::y', '\n\n: :x::y'],
  ['an address', 'the address ::1 is words', 'the address ::1 is words'],
  ['a heading', '## [x] and # [y]', '## [x] and # [y]'],
])('a runner: %s', (_, text, told) => {
  expect(harmless(text)).toBe(told);
});
