import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { writeExport } from '../../src/progress/export-file.ts';
import { importNews, importText } from '../../src/progress/import-news.ts';
import { isAttempt, isPlace } from '../../src/progress/readable.ts';
import { readExport } from '../../src/progress/read-export.ts';
import { resultText } from '../../src/progress/result.ts';
import { attemptSchema, exportSchema, placeSchema } from '../../src/progress/schema.ts';
import { attempt, example, place } from './attempts.ts';

const NOW = '2026-11-23T10:00:00.000Z';
const SITE = 'https://example.org/some/path/';

/** Reads what must be readable. */
function read(text: string): Exclude<ReturnType<typeof readExport>, { refused: string }> {
  const found = readExport(text);
  if ('refused' in found) throw new Error(found.refused);
  return found;
}

describe('an export', () => {
  test('read back is what was exported', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 4 }), fc.array(place, { maxLength: 3 }), (attempts, places) => {
        expect(read(writeExport(SITE, NOW, attempts, places))).toEqual({ site: SITE, attempts, places, leftOut: [] });
      }),
    );
  });

  test('imported into nothing gives the same, and imported again nothing', () => {
    const some = fc.uniqueArray(attempt, { selector: ({ id }) => id, maxLength: 4 });
    fc.assert(
      fc.property(some, (attempts) => {
        const incoming = read(writeExport(SITE, NOW, attempts, [])).attempts;
        expect(importNews([], incoming).attempts).toEqual(attempts);
        expect(importNews(attempts, incoming)).toMatchObject({ attempts: [], known: attempts.length });
      }),
    );
  });

  test('of one result can be imported', () => {
    expect(read(resultText(SITE, NOW, example())).attempts).toEqual([example()]);
  });

  test('made by the first version can be read for ever', () => {
    const { attempts, places, leftOut } = read(readFileSync(new URL('export-v1.json', import.meta.url), 'utf8'));
    expect(leftOut).toEqual([]);
    expect(attempts.map(({ lesson, finished }) => [lesson, finished !== undefined])).toEqual([
      ['kubernetes/headless-services', true],
      ['kubernetes/headless-services', true],
      ['gone/lesson', true],
      ['kubernetes/headless-services', false],
    ]);
    expect(places).toHaveLength(1);
  });
});

describe('an import', () => {
  test('merges news of both sides, and says what came in', () => {
    const { finished: _, ...open } = example({ id: 'a'.repeat(32) });
    const [first, second] = open.items;
    if (!first || !second) throw new Error('the example has two items');
    const here = [open, example(), { ...open, id: 'b'.repeat(32), items: [{ ...first, revision: 5 }, second] }];
    const news = importNews(here, [
      example({ id: 'a'.repeat(32) }),
      example(),
      { ...open, id: 'b'.repeat(32), items: [first, { ...second, revision: 7 }] },
      example({ id: 'c'.repeat(32) }),
    ]);
    expect(importText(news, [])).toBe(
      'Imported: 1 attempt is new, 1 is finished now, 1 was brought up to date, 1 was here already.',
    );
    expect(news.attempts.map(({ id }) => id[0])).toEqual(['a', 'b', 'c']);
    expect(news.attempts[1]?.items.map(({ revision }) => revision)).toEqual([5, 7]);
  });

  test('a wrong record is left out, with its place; the others come in', () => {
    const bad = example({ items: [{ ...example().items[0], points: -1 }] as never });
    const file = JSON.parse(writeExport(SITE, NOW, [example(), bad], []));
    file.places.push({ lesson: 'a' }, 7);
    const { attempts, leftOut } = read(JSON.stringify(file));
    expect(attempts).toEqual([example()]);
    expect(leftOut).toEqual([
      'attempt 2: `items.0.points` is not as the format has it',
      'place 1: `step` is not as the format has it',
      'place 2: it is not as the format has it',
    ]);
    expect(importText(importNews([], attempts), leftOut.slice(0, 1))).toBe(
      'Imported: 1 attempt is new. Left out: attempt 2: `items.0.points` is not as the format has it.',
    );
  });

  test('an attempt whose id is another lesson’s here is refused, and said', () => {
    const news = importNews([example()], [example({ lesson: 'a/b' })]);
    expect(news).toMatchObject({ attempts: [], fresh: 0, known: 0 });
    expect(importText(news, [])).toBe(
      `Nothing was imported. Left out: attempt \`${example().id}\` of \`a/b\` is one of \`kubernetes/headless-services\` here.`,
    );
  });

  test('no more than five reasons are told', () => {
    const reasons = ['1', '2', '3', '4', '5', '6', '7'];
    expect(importText(importNews([], []), reasons)).toBe('Nothing was imported. Left out: 1; 2; 3; 4; 5; and 2 more.');
  });

  test('of more records than a reader can have is refused', () => {
    const file = (count: number): string =>
      JSON.stringify({ ...JSON.parse(writeExport(SITE, NOW, [], [])), attempts: Array.from({ length: count }) });
    expect(readExport(file(10_001))).toEqual({ refused: expect.stringContaining('10001 records') });
    expect(read(file(10_000)).leftOut).toHaveLength(10_000);
  });

  const [first] = example().items;
  test.each<[string, object]>([
    ['started', { started: '1999-12-31T23:59:59.000Z' }],
    ['started', { started: '2100-01-01T00:00:00.000Z' }],
    ['finished', { finished: '9999-01-01T00:00:00.000Z' }],
    ['items.0.points', { items: [{ ...first, points: 101 }] }],
    ['items.0.earned', { items: [{ ...first, points: 1, earned: 1.5 }] }],
    ['items.0.earned', { items: [{ ...first, earned: -1 }] }],
    ['items.0.revision', { items: [{ ...first, revision: 1e9 + 1 }] }],
  ])('`%s` has bounds: %j', (name, change) => {
    const { attempts, leftOut } = read(writeExport(SITE, NOW, [example(change)], []));
    expect(attempts).toEqual([]);
    expect(leftOut).toEqual([`attempt 1: \`${name}\` is not as the format has it`]);
  });

  test.each([
    ['', /not a file of progress/],
    ['null', /not a file of progress/],
    ['[]', /not a file of progress/],
    ['{"format":"other"}', /not a file of progress/],
    [
      '{"format":"dryrun-progress","version":2}',
      /newer version of the site \(its format is version 2, known here is 1\)/,
    ],
    ['{"format":"dryrun-progress","version":"2"}', /is damaged/],
    ['{"format":"dryrun-progress","version":1}', /is damaged/],
  ])('of %j is refused in a plain sentence', (text, sentence) => {
    expect(readExport(text)).toEqual({ refused: expect.stringMatching(sentence) });
  });
});

describe('what the store takes as readable', () => {
  test('is what the schema takes', () => {
    fc.assert(fc.property(attempt, (value) => isAttempt(value) && attemptSchema.safeParse(value).success));
    fc.assert(fc.property(place, (value) => isPlace(value) && placeSchema.safeParse(value).success));
  });

  test('a part of another type, or one that is missing, is read by the one only where the other reads it', () => {
    const wrong = fc.constantFrom<unknown>(undefined, 7, 'x', true, [7], { a: 7 });
    const within = (path: readonly string[], value: unknown, part: unknown): unknown => {
      const [name, ...rest] = path;
      if (name === undefined) return part;
      const whole = value as Record<string, unknown>;
      if (Array.isArray(value)) return value.map((each, at) => (String(at) === name ? within(rest, each, part) : each));
      return { ...whole, [name]: within(rest, whole[name], part) };
    };
    const paths = [
      ...Object.keys(example()),
      ...Object.keys(example().items[0] ?? {}).map((name) => `items.0.${name}`),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), wrong, (path, part) => {
        const value = within(path.split('.'), example(), part);
        const bySchema = attemptSchema.safeParse(value).success;
        // The schema also looks at an id's form and at moments: it may refuse what has the right types, never the reverse.
        if (bySchema) expect(isAttempt(value)).toBe(true);
        if (typeof part === 'boolean') expect([isAttempt(value), bySchema]).toEqual([false, false]);
      }),
    );
  });

  test.each([undefined, null, 7, 'x', [], {}, { ...example(), items: [null] }, { ...example(), items: { length: 1 } }])(
    'not %j',
    (value) => {
      expect(isAttempt(value)).toBe(false);
      expect(isPlace(value)).toBe(false);
    },
  );
});

test('the published schema describes the format', () => {
  const schema = z.toJSONSchema(exportSchema, { io: 'input' });
  expect(schema.required).toEqual(['format', 'version', 'site', 'exported', 'attempts', 'places']);
  expect(JSON.stringify(schema)).toContain('"const":"dryrun-progress"');
});
