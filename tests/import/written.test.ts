import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Source } from '../../src/diagnostics/source.ts';
import type { Ask, ImportedItem } from '../../src/import/imported-item.ts';
import type { Inline, Rich } from '../../src/import/rich.ts';
import { tidy, tidyLine } from '../../src/import/tidy.ts';
import { writeChecked } from '../../src/import/write-checked.ts';

const place = new Source('bank.txt', '').place(0, 0);

/** Words and the signs that mean something to Markdown, to MDX, to tables or to our own format. */
const SIGNS = [
  ...[
    '{',
    '}',
    '{{',
    '<',
    '>',
    '<b>',
    '</p>',
    '<!--',
    '|',
    '\\',
    '\\|',
    '`',
    '``',
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '#',
    '##',
  ],
  ...[
    '[',
    ']',
    '[x]',
    '[ ]',
    '](',
    '![',
    '!',
    '&',
    '&lt;',
    '&#65;',
    '@',
    'a@b.de',
    'http://x.y',
    'https://x.y',
    'www.a.de',
    '- ',
    '+',
    '1. ',
  ],
  ...[
    '12)',
    '=',
    '!=',
    '---',
    '===',
    '> ',
    '[!TIP]',
    '{/* pinned */}',
    '{1 == 1}',
    '/*',
    '*/',
    ':',
    '$',
    '^',
    '"',
    "'",
    '???',
    '…',
    'é',
    '漢',
    '😀',
  ],
];
const word = fc.oneof(
  fc.constantFrom(...SIGNS),
  fc.constantFrom('a', 'it is', 'DNS', 'snake_case', '7', ' '),
  fc.string({ maxLength: 4 }),
);
const text = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((parts) =>
    parts
      .join('')
      .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
      .trim(),
  )
  // A line that is none of ours by its first sign alone, or says nothing, is refused and told: see below.
  .map((words) => `word ${words}`);

const line = text.map((words): readonly Inline[] => tidyLine([{ kind: 'text', text: words }]));
const coded = fc.tuple(text, text).map(([words, code]): readonly Inline[] =>
  tidyLine([
    { kind: 'text', text: `${words} ` },
    { kind: 'code', text: code },
  ]),
);
const rich: fc.Arbitrary<Rich> = fc.oneof(
  fc.constant([]),
  coded.map((children): Rich => [{ kind: 'paragraph', children }]),
  text.map((words): Rich => [
    { kind: 'paragraph', children: [{ kind: 'text', text: words }] },
    { kind: 'code', language: 'sh', text: words },
  ]),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((lines): Rich => [
      { kind: 'list', ordered: false, items: lines.map((children) => [{ kind: 'paragraph', children }]) },
    ]),
);

/** An address is code, and in a table's code a backslash before `|` cannot be written; that is told. */
const cell = text.map((words): readonly Inline[] => {
  return tidyLine([{ kind: 'text', text: /https?:|www|@/i.test(words) ? words.replaceAll('\\', '') : words }]);
});

/** Texts of which no two read the same. */
function several<T>(part: fc.Arbitrary<T>, textOf: (value: T) => string): fc.Arbitrary<T[]> {
  return fc.uniqueArray(part, {
    minLength: 2,
    maxLength: 5,
    selector: (each) =>
      textOf(each)
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s.]|\p{DI}/gu, ''),
  });
}

const option = fc.record({ text: line, isKey: fc.boolean(), pinned: fc.boolean(), rationale: rich });
const ask: fc.Arbitrary<Ask> = fc.oneof(
  several(option, ({ text: [first] }) => JSON.stringify(first)).map((options): Ask => {
    return { type: 'choice', options: options.map((each, at) => ({ ...each, isKey: at === 1 })) };
  }),
  several(option, ({ text: [first] }) => JSON.stringify(first)).map((options): Ask => {
    return { type: 'multiple', options: options.map((each, at) => ({ ...each, isKey: at === 0 || each.isKey })) };
  }),
  several(fc.record({ text: line, rationale: rich }), ({ text: [first] }) => JSON.stringify(first)).map(
    (entries): Ask => {
      return { type: 'order', entries };
    },
  ),
  several(fc.record({ words: text, rationale: rich }), ({ words }) => words).map((forms): Ask => {
    return {
      type: 'text',
      forms: forms.map((each, at) => ({ ...each, words: each.words.replace(/\s+/g, ' ').trim(), isKey: at === 0 })),
    };
  }),
  several(fc.record({ left: cell, target: cell }), ({ target: [first] }) => JSON.stringify(first)).map((rows): Ask => {
    return {
      type: 'match',
      rows: rows.map((row, at) => ({ ...row, left: [{ kind: 'text', text: `row ${at}` }, ...row.left] })),
    };
  }),
);
const item: fc.Arbitrary<ImportedItem> = fc.record({
  names: fc.constant([]),
  place: fc.constant(place),
  stem: fc.oneof(line, coded),
  body: rich,
  ask,
  hints: fc.array(
    text.map((words): Rich => [{ kind: 'paragraph', children: [{ kind: 'text', text: words }] }]),
    { maxLength: 2 },
  ),
  settings: fc.constantFrom({}, { points: 2 } as const),
});

describe('what is written reads back as the same', () => {
  test('whatever signs its texts have', () => {
    fc.assert(
      fc.property(item, (each) => {
        expect(writeChecked(each, 'an-id', 'bank.txt')).toMatchObject({ marksLost: false });
      }),
      { numRuns: 500 },
    );
  });

  test('with marks, or else without them and told', () => {
    const marked = fc
      .array(fc.tuple(fc.constantFrom('text', 'strong', 'emphasis', 'delete'), text), { minLength: 1, maxLength: 4 })
      .map((parts) =>
        tidyLine(
          parts.map(([kind, words]): Inline => {
            const children = [{ kind: 'text' as const, text: words }];
            return kind === 'text'
              ? { kind, text: words }
              : { kind: kind as 'strong' | 'emphasis' | 'delete', children };
          }),
        ),
      );
    let kept = 0;
    fc.assert(
      fc.property(marked, item, (stem, each) => {
        const written = writeChecked({ ...each, stem }, 'an-id', 'bank.txt');
        expect(written).toHaveProperty('text');
        if ('text' in written && !written.marksLost) kept += 1;
      }),
      { numRuns: 300 },
    );
    expect(kept).toBeGreaterThan(100);
  });

  test('what a lesson would read as something else is not written', () => {
    const choice: Ask = {
      type: 'choice',
      options: ['= 1', '= 1'].map((words, at) => ({
        text: [{ kind: 'text', text: words }],
        isKey: at === 0,
        pinned: false,
        rationale: [],
      })),
    };
    const base = {
      names: [],
      place,
      stem: [{ kind: 'text' as const, text: 'Which?' }],
      body: [],
      hints: [],
      settings: {},
    };
    expect(writeChecked({ ...base, ask: choice }, 'an-id', 'x')).toMatchObject({ message: 'two options say the same' });
    expect(writeChecked({ ...base, stem: [], ask: choice }, 'an-id', 'x')).toMatchObject({
      message: 'this item has no stem',
    });
    const body: Rich = [{ kind: 'paragraph', children: [{ kind: 'text', text: '= 5 is a form' }] }];
    const two: Ask = {
      ...choice,
      options: choice.options.map((each, at) => ({ ...each, text: [{ kind: 'text', text: `${at}` }] })),
    };
    expect(writeChecked({ ...base, body, ask: two }, 'an-id', 'x')).toHaveProperty('message');
  });
});

test('a tidy text is tidy', () => {
  fc.assert(fc.property(rich, (each) => void expect(tidy(tidy(each))).toEqual(tidy(each))));
});
