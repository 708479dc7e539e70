import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { Source } from '../../src/diagnostics/source.ts';
import { printText } from '../../src/diagnostics/text.ts';

const source = new Source('a.mdx', 'one\n\n| lamp | off |\n| 電球 | on | \ttail |\nlast\n');

function print(diagnostic: Partial<Diagnostic>, on = source): string {
  const whole: Diagnostic = {
    rule: 'some-rule',
    severity: 'error',
    message: 'something is wrong',
    place: on.place(0, 3),
    ...diagnostic,
  };
  return printText(whole, (file) => (file === on.file ? on : undefined));
}

function find(text: string): Diagnostic['place'] {
  const at = source.text.indexOf(text);
  return source.place(at, at + text.length);
}

test('headline, frame, facts in their order, help', () => {
  const text = print({
    place: find('off'),
    label: 'written here',
    facts: { because: 'nobody\nswitched it', found: 'off', asked: 'the lamp', expected: 'on' },
    help: 'write `on`',
  });
  expect(text).toMatchInlineSnapshot(`
    "a.mdx:3:10: error: something is wrong [some-rule]

    > 3 | | lamp | off |
        |          ^^^ written here
      4 | | 電球 | on |   tail |

      asked:     the lamp
      expected:  on
      found:     off
      because:   nobody
                 switched it

      help: write \`on\`"
  `);
});

test('wide letters take two columns, a tab is shown as two spaces', () => {
  expect(print({ place: find('tail') })).toMatchInlineSnapshot(`
    "a.mdx:4:14: error: something is wrong [some-rule]

      3 | | lamp | off |
    > 4 | | 電球 | on |   tail |
        |                 ^^^^
      5 | last"
  `);
});

test('related places are marked with -, in order, with ... over what lies between', () => {
  expect(print({ place: find('last'), related: [{ place: find('one'), label: 'the first' }] })).toMatchInlineSnapshot(`
    "a.mdx:5:1: error: something is wrong [some-rule]

      1 | one
        | --- the first
      ...
      4 | | 電球 | on |   tail |
    > 5 | last
        | ^^^^"
  `);
});

test('a place over several lines is marked to the end of its first', () => {
  expect(print({ place: source.place(0, source.text.length) })).toContain('> 1 | one\n    | ^^^');
});

test('a long line is cut around the place', () => {
  const long = new Source('b.mdx', `${'x'.repeat(300)}HERE${'y'.repeat(300)}`);
  const frame = print({ place: long.place(300, 304) }, long).split('\n');
  expect(frame[2]?.length).toBeLessThan(180);
  expect(frame[2]?.slice(frame[3]?.indexOf('^'), (frame[3]?.lastIndexOf('^') ?? 0) + 1)).toBe('HERE');
});

test('an empty file has no frame', () => {
  const empty = new Source('c.mdx', '');
  expect(print({ place: empty.place(0, 0) }, empty)).toBe('c.mdx:1:1: error: something is wrong [some-rule]');
});

test('a point beyond the text is kept within it', () => {
  expect(source.point(10_000)).toEqual({ line: 6, column: 1, offset: source.text.length });
});

test('of a fact with many lines the first are shown, and the others counted', () => {
  const lines = Array.from({ length: 400 }, (_, at) => `line ${at + 1}`).join('\n');
  const told = print({ facts: { expected: lines, found: 'one' } });
  expect(told).toContain('expected:  line 1\n');
  expect(told).toContain('line 12\n             … and 388 lines more\n  found:     one');
  expect(told).not.toContain('line 13');
});
