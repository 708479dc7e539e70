import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Response } from '../../src/progress/response.ts';
import { type GradedTexts, gradeText, TEXT, textForms } from '../../src/items/text/grade.ts';
import { readText } from '../../src/items/text/read-text.ts';

fc.configureGlobal({ seed: Number(process.env['DRYRUN_SEED'] ?? 1), numRuns: 500 });

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(' ', '.', ',', 'a', 'A', 'İ', 'Σ', 'ﬁ', '\u00a0', '\t', '́', '…', '．') }),
);

describe('how a text is read', () => {
  test.each([
    ['NXDOMAIN', 'nxdomain'],
    ['  no  such\tname ', 'no such name'],
    ['No such name.', 'no such name'],
    ['No such name .', 'no such name'],
    ['db.example.com.', 'db.example.com'],
    ['ＮＸＤＯＭＡＩＮ', 'nxdomain'],
    ['a\u00a0b', 'a b'],
    ['ﬁrst', 'first'],
    ['\u200bNX\u00adDO\u2060MAIN\u202e\ufeff', 'nxdomain'],
    ['\u200b \u200d', ''],
    // The name of the root, and marks that say that more follows.
    ['.', '.'],
    ['and so on..', 'and so on..'],
    ['', ''],
    ['   ', ''],
  ])('%j is read as %j', (written, read) => {
    expect(readText(written, false)).toBe(read);
  });

  test('capital letters matter where they are said to', () => {
    expect(readText(' NXDomain. ', true)).toBe('NXDomain');
  });

  test('what is read stays as it is when it is read again', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, capitals) => {
        const once = readText(text, capitals);
        expect(readText(once, capitals)).toBe(once);
      }),
    );
  });

  test('spaces, letters of another width and a full stop change nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/), (text) => {
        const wide = [...text].map((each) =>
          each === ' ' ? '\u3000' : String.fromCodePoint(each.charCodeAt(0) + 0xfee0),
        );
        for (const same of [`  ${text} `, text.replaceAll(' ', '   '), `${text}.`, text.toUpperCase(), wide.join('')])
          expect(readText(same, false)).toBe(text);
      }),
    );
  });
});

const NAMES: GradedTexts = {
  capitals: false,
  forms: [
    { id: 'gone', right: true, text: 'NXDOMAIN', unordered: false },
    { id: 'words', right: true, text: 'no such name', unordered: false },
    { id: 'empty', right: false, text: 'NODATA', unordered: false },
    { id: 'list', right: false, text: '10.1.1.5, 10.1.1.7', unordered: true },
  ],
};

describe('grading a text', () => {
  test.each([
    ['nxdomain', 1, ['gone']],
    ['No such name.', 1, ['words']],
    ['NODATA', 0, ['empty']],
    ['10.1.1.7,10.1.1.5', 0, ['list']],
    ['something else', 0, []],
  ])('%j: %d', (text, score, told) => {
    expect(gradeText(NAMES, { [TEXT]: text })).toEqual({ score, parts: { [TEXT]: score === 1 } });
    expect(textForms(NAMES, { [TEXT]: text })?.map(({ id }) => id)).toEqual(told);
  });

  test('nothing given is nothing graded', () => {
    const nothing: readonly Response[] = [{}, { [TEXT]: ' ' }, { other: 'nxdomain' }];
    for (const response of nothing) expect(gradeText(NAMES, response)).toEqual({ score: 0, parts: {} });
  });

  test('the order of a list counts only where it means something', () => {
    const list = (unordered: boolean): GradedTexts => ({
      capitals: false,
      forms: [{ id: 'a', right: true, text: 'b, a', unordered }],
    });
    expect(gradeText(list(true), { [TEXT]: 'a, b' }).score).toBe(1);
    expect(gradeText(list(false), { [TEXT]: 'a, b' }).score).toBe(0);
    expect(gradeText(list(false), { [TEXT]: 'b,a' }).score).toBe(1);
  });

  const someGraded = fc.record({
    capitals: fc.boolean(),
    forms: fc.array(fc.record({ id: fc.string(), right: fc.boolean(), text: anyText, unordered: fc.boolean() }), {
      maxLength: 5,
    }),
  });

  test('any response to any key has a score of 0 or 1, the same in any order and after JSON', () => {
    fc.assert(
      fc.property(someGraded, fc.dictionary(fc.oneof(fc.string(), fc.constant(TEXT)), anyText), (graded, response) => {
        const grade = gradeText(graded, response);
        expect([0, 1]).toContain(grade.score);
        expect(gradeText({ ...graded, forms: graded.forms.toReversed() }, response)).toEqual(grade);
        const entries = Object.fromEntries(Object.entries(response).toReversed());
        expect(gradeText(JSON.parse(JSON.stringify(graded)), entries)).toEqual(grade);
      }),
    );
  });

  test('an accepted form earns full marks, and with a letter more it does not', () => {
    fc.assert(
      fc.property(someGraded, anyText, (graded, text) => {
        fc.pre(readText(text, graded.capitals) !== '');
        const alone = { ...graded, forms: [{ id: 'a', right: true, text, unordered: false }] };
        expect(gradeText(alone, { [TEXT]: text }).score).toBe(1);
        expect(gradeText(alone, { [TEXT]: `x${text}` }).score).toBe(0);
      }),
    );
  });
});
