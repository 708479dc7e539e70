import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GradedNumbers, gradeNumber, NUMBER } from '../../src/items/numeric/grade.ts';
import { readNumber } from '../../src/items/numeric/read-number.ts';
import { splitNumber } from '../../src/items/numeric/split-number.ts';
import { UNITS, unitsLike } from '../../src/items/numeric/units.ts';

fc.configureGlobal({ seed: Number(process.env['DRYRUN_SEED'] ?? 1), numRuns: 500 });

function read(text: string, unit = ''): bigint | undefined {
  return readNumber(text, unitsLike(unit) ?? {}, unit);
}

describe('how a number is read', () => {
  test.each([
    ['3', '3.0'],
    ['3,5', '3.5'],
    ['.5', '0.50'],
    ['5.', '5'],
    ['+3', '3'],
    ['−3', '-3'],
    ['- 3', '-3'],
    ['1e3', '1000'],
    ['1E-2', '0.01'],
    ['1e−2', '0.01'],
    ['１２', '12'],
    [' 007 ', '7'],
    ['\u200b1\u00ad2\ufeff', '12'],
    ['－１．５', '-1.5'],
    ['0', '-0'],
  ])('%j is %j', (a, b) => {
    expect(read(a)).toBeDefined();
    expect(read(a)).toBe(read(b));
  });

  test.each([
    ['30', '30 s'],
    ['0.5min', '30 s'],
    ['500 ms', '0.5 s'],
    ['1 µs', '1 us'],
    ['1 μs', '1000 ns'],
    ['1 h', '60 min'],
    ['1 d', '24 h'],
  ])('%j is %j where seconds are meant', (a, b) => {
    expect(read(a, 's')).toBeDefined();
    expect(read(a, 's')).toBe(read(b, 's'));
  });

  test('data is reckoned by thousands, and by 1024 where the unit says so', () => {
    expect(read('1 kB', 'B')).toBe(read('1000', 'B'));
    expect(read('1 KB', 'B')).toBe(read('1000', 'B'));
    expect(read('1 KiB', 'B')).toBe(read('1024', 'B'));
    expect(read('1 GiB', 'B')).toBe(read('1048576', 'KiB'));
  });

  test.each([
    '',
    ' ',
    '.',
    '-',
    'three',
    '3 4',
    '1,000',
    '1,000.5',
    '1.2.3',
    '0x10',
    '1e',
    '1e999',
    '3 S',
    '3 Mb',
    '3 parsecs',
    '9'.repeat(41),
    'toString',
    '10²',
    '①',
    '½',
  ])('%j is no number', (text) => {
    for (const unit of ['', 's', 'B']) expect(read(text, unit)).toBeUndefined();
  });

  test('what is far too long is no number at once', () => {
    for (const long of [`-${' '.repeat(200_000)}!`, `${'a'.repeat(200_000)}!`, `1${' '.repeat(200_000)}!`]) {
      expect(read(long)).toBeUndefined();
      expect(splitNumber(long)).toEqual({ number: long, unit: '', within: '0' });
    }
  });

  test('a unit of another kind, or where none is meant, is none', () => {
    expect(read('3 kB', 's')).toBeUndefined();
    expect(read('3 s')).toBeUndefined();
  });

  test('what is printed is read again, exactly, in every unit of its kind', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.constantFrom(...UNITS), (number, unit) => {
        const least = unit.endsWith('B') ? 'B' : 'ns';
        for (const [other, factor] of Object.entries(unitsLike(unit) ?? {})) {
          expect(read(`${number} ${other}`, unit)).toBe(read(`${number * BigInt(factor)} ${least}`, unit));
        }
        expect(read(String(number), unit)).toBe(read(`${number} ${unit}`, unit));
      }),
    );
  });

  test('where the point stands is no matter of rounding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 20 }), (number, places) => {
        const digits = String(number).padStart(places + 1, '0');
        const cut = digits.length - places;
        expect(read(`${digits.slice(0, cut)}.${digits.slice(cut)}`)).toBe(read(`${number}e-${places}`));
      }),
    );
    expect((read('0.1') ?? 0n) + (read('0.2') ?? 0n)).toBe(read('0.3'));
  });

  test('whatever is written, it is read or not, and nothing breaks', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-+0-9.,eE smin]{0,45}$/)), (text) => {
        expect(['bigint', 'undefined']).toContain(typeof read(text, 's'));
      }),
    );
  });
});

describe('a form taken apart', () => {
  test.each([
    ['30', '30', '', '0'],
    ['30 s', '30', 's', '0'],
    ['30 ± 0.5 s', '30', 's', '0.5 s'],
    ['30 s +- 0.5', '30', 's', '0.5 s'],
    ['30 s +/- 500 ms', '30', 's', '500 ms'],
    ['1e3', '1e3', '', '0'],
    ['s', '', 's', '0'],
    ['± 1', '', '', '1'],
    ['± 1 s', '', 's', '1 s'],
  ])('%j', (words, number, unit, within) => {
    expect(splitNumber(words)).toEqual({ number, unit, within });
  });
});

function about(number: string, within: string, unit = ''): GradedNumbers {
  return { unit, units: unitsLike(unit) ?? {}, forms: [{ id: 'a', right: true, number, within }] };
}

describe('grading a number', () => {
  test.each([
    ['0.3', '0', '0.4', 0],
    ['0.3', '0.1', '0.2', 1],
    ['0.3', '0.1', '0.4', 1],
    ['0.3', '0.1', '0.40000000000000000000001', 0],
    ['0.3', '0.1', '0.19999999999999999999999', 0],
    ['-1', '0', '−1', 1],
    ['1', '0', '-1', 0],
  ])('%s ± %s, given %s: %d', (number, within, given, score) => {
    expect(gradeNumber(about(number, within), { [NUMBER]: given })).toEqual({
      score,
      parts: { [NUMBER]: score === 1 },
    });
  });

  test('a response in another unit is reckoned in it, one in none of its kind is wrong', () => {
    const half = about('30 s', '0.5 s', 's');
    for (const given of ['30', '30 s', '0.5 min', '30500 ms', '29.5'])
      expect(gradeNumber(half, { [NUMBER]: given }).score).toBe(1);
    for (const given of ['30 min', '30501 ms'])
      expect(gradeNumber(half, { [NUMBER]: given })).toEqual({ score: 0, parts: { [NUMBER]: false } });
    for (const given of ['30 kB', 'thirty', '30 30'])
      expect(gradeNumber(half, { [NUMBER]: given })).toEqual({ score: 0, parts: { [NUMBER]: false } });
    for (const given of ['', ' ']) expect(gradeNumber(half, { [NUMBER]: given })).toEqual({ score: 0, parts: {} });
    expect(gradeNumber(half, { other: '30' })).toEqual({ score: 0, parts: {} });
  });

  test('the key earns full marks, what is further off than the tolerance does not; order and JSON change nothing', () => {
    const some = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(some, fc.nat(50), fc.integer({ min: 1, max: 100 }), some, (number, within, more, wrong) => {
        const key = about(`${number} s`, `${within} s`, 's');
        const graded = { ...key, forms: [{ id: 'b', right: false, number: `${wrong} s`, within: '0' }, ...key.forms] };
        const score = (given: string): number => gradeNumber(graded, { [NUMBER]: given }).score;
        expect([score(String(number)), score(`${number - within}`), score(`${number + within}s`)]).toEqual([1, 1, 1]);
        expect([score(`${number + within + more} s`), score(`${number - within - more}`)]).toEqual([0, 0]);
        expect(score(`${(number + within) * 1000 + more} ms`)).toBe(0);
        const response = { [NUMBER]: String(wrong) };
        expect(
          gradeNumber(JSON.parse(JSON.stringify({ ...graded, forms: graded.forms.toReversed() })), response),
        ).toEqual(gradeNumber(graded, response));
      }),
    );
  });
});
