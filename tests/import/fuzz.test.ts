import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Source } from '../../src/diagnostics/source.ts';
import { FORMATS } from '../../src/import/formats.ts';
import { importItems } from '../../src/import/import-items.ts';
import { openQuiz, withItems } from '../../src/import/quiz-text.ts';
import { readSamples } from './read-samples.ts';

const SCRAPS = [
  ...[
    '{',
    '}',
    '{=',
    '~',
    '#',
    '####',
    '::',
    '->',
    '[html]',
    '\\',
    '"""',
    "'''",
    '[[questions]]',
    'type = "',
    '=',
    '\n',
    '\n\n',
  ],
  ...[
    '<',
    '>',
    '</p>',
    '<p>',
    '&',
    '&amp;',
    '&x;',
    '<!--',
    '<![CDATA[',
    '<!DOCTYPE a>',
    '<simpleChoice identifier="A">',
    '/>',
  ],
  ...[
    '- [x] ',
    '- [ ] ',
    '> ',
    '## ',
    '```',
    '`',
    '|',
    '*',
    '{/* #x */}',
    '{unproved("y")}',
    '://',
    '\uE001',
    '\u202E',
    '\0',
  ],
];

/** A text with stretches of it taken out, doubled or replaced. */
function bent(text: string): fc.Arbitrary<string> {
  const edit = fc.record({
    at: fc.nat(text.length),
    length: fc.nat(12),
    scrap: fc.oneof(fc.constantFrom('', ...SCRAPS), fc.string({ maxLength: 5 })),
  });
  return fc
    .array(edit, { minLength: 1, maxLength: 4 })
    .map((edits) =>
      edits.reduce((now, { at, length, scrap }) => now.slice(0, at) + scrap + now.slice(at + length), text),
    );
}

describe.each(FORMATS)('bent samples of $name', (format) => {
  test('throw nothing, are told at a place, and what is written can be read', () => {
    const samples = readSamples(format);
    const whole = fc.tuple(...samples.map(({ text }) => bent(text)));
    let imported = 0;
    fc.assert(
      fc.property(whole, (texts) => {
        const sources = texts.map((text, at) => new Source(samples[at]?.file ?? '', text));
        const read = format.read(sources);
        const { items, problems } = importItems(read.items, new Set());
        for (const { place, message } of [...read.problems, ...problems]) {
          expect(sources.map(({ file }) => file)).toContain(place.file);
          expect(place.start.line).toBeGreaterThan(0);
          expect(message).not.toMatch(/undefined|\[object/);
        }
        const quiz = openQuiz('quiz.mdx', undefined);
        if ('problems' in quiz) throw new Error('an empty quiz can be read');
        const after = openQuiz('quiz.mdx', { text: withItems(quiz, items) });
        if ('problems' in after) throw new Error('the quiz can be read with what was imported');
        expect([...after.ids]).toEqual(items.map(({ id }) => id));
        imported += items.length;
      }),
      { numRuns: 150 },
    );
    expect(imported).toBeGreaterThan(10);
  });
});
