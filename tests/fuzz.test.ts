import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkLesson } from '../src/check/check-lesson.ts';
import type { LessonFolder } from '../src/lesson/parse.ts';
import { lessonViews } from '../src/site/view/lesson-views.ts';
import { families } from './attacks/samples.ts';
import { changed, GOOD_LESSON, readFolder, textOf } from './read-folder.ts';

/** How many lessons are tried; more with `DRYRUN_FUZZ=2000`. */
const RUNS = Number(process.env['DRYRUN_FUZZ'] ?? 120);
/**
 * A check is bounded by counts of what it does, which `model/scope/work.test.ts` and the attacks on limits hold, to about two seconds of a
 * processor. This is for what nobody counts, and generous, for a machine under load: it is minutes that would be a hang.
 */
const HANGS_MS = 20_000;

const good = readFolder(GOOD_LESSON);
const names = [...good.files.keys()];

/** Pieces that mean something to one of the languages that a lesson is written in. */
const PIECES = [
  ...[
    '{',
    '}',
    '{/*',
    '*/}',
    '\\{',
    '|',
    '\\|',
    '`',
    '```',
    '~~~',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '    ',
    '---\n',
    '> ',
    '- ',
    '- [x] ',
    '1. ',
  ],
  ...[
    '## ',
    '#',
    '*',
    '**',
    '_',
    '[',
    '](',
    ')',
    '![',
    '<',
    '>',
    '<!--',
    '-->',
    '&amp;',
    '&#x202e;',
    '\\',
    '|\n|',
    '| - |',
    '???',
    '$ ',
    '= ',
    '!= ',
  ],
  ...[
    'at(',
    'at(2)',
    'final',
    'start',
    '.',
    '==',
    '!=',
    '&&',
    '||',
    '? 1 : 2',
    'size(',
    '"',
    "'",
    '[0]',
    '[',
    ']',
    '.all(p, p)',
    '.map(',
    'null',
    'true',
    '-',
  ],
  ...[
    '9223372036854775807',
    '1e999',
    '0x',
    '-0',
    'NaN',
    '"\\u0000"',
    'b"x"',
    'source("',
    'unproved("x")',
    'absent(',
    'exitCode',
    'output',
    'in ',
  ],
  ...[
    ': ',
    ', ',
    '&a ',
    '*a',
    '!!str ',
    '!!js/x ',
    '<<: ',
    '? ',
    '? - ',
    '{a: b}',
    '[a, b]',
    '__proto__',
    'constructor',
    '%YAML 1.1\n',
    '|\n  x',
    '>-\n',
    '# ',
    '~',
  ],
  ...[
    'replicas: 100',
    'replicas: -1',
    'kind: Pod\n',
    'kubectl ',
    'nslookup ',
    '--',
    '=',
    ';',
    '/* #id */',
    '#dns-at-step-3',
    'points: 0',
    'type: text',
  ],
  ...['\u0000', '\u202e', '\u200b', '\uE001', '\uD800', '\uFEFF', '\u2028', '電', '😀', 'é', 'İ', '\u0435'],
];

const samplePieces = [...families().values()]
  .flat()
  .flatMap(({ add }) => (typeof add === 'string' && add.length < 300 ? [add] : []));

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.constantFrom(...samplePieces) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

/** One change of a text: a piece put in, a stretch taken out, doubled, or moved elsewhere; offsets are shares of the text. */
const change = fc.record({
  how: fc.constantFrom('insert', 'delete', 'double', 'move', 'replace'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 60 }),
  piece,
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function bend(text: string, { how, at, to, length, piece }: Change): string {
  const from = Math.floor(at * text.length);
  const target = Math.floor(to * text.length);
  const stretch = text.slice(from, from + length);
  const without = text.slice(0, from) + text.slice(from + length);
  switch (how) {
    case 'insert':
      return text.slice(0, from) + piece + text.slice(from);
    case 'delete':
      return without;
    case 'double':
      return text.slice(0, from) + stretch + text.slice(from);
    case 'move':
      return without.slice(0, target) + stretch + without.slice(target);
    default:
      return text.slice(0, from) + piece + text.slice(from + length);
  }
}

const bentLesson = fc
  .array(fc.tuple(fc.constantFrom(...names), change), { minLength: 1, maxLength: 4 })
  .map((changes): LessonFolder =>
    changes.reduce((folder, [name, each]) => changed(folder, { [name]: bend(textOf(folder, name), each) }), good),
  );

/** Takes a lesson through the whole path, and holds every diagnostic's place against its file. */
async function hold(folder: LessonFolder): Promise<void> {
  const began = performance.now();
  const checked = checkLesson(folder);
  const views = await lessonViews(checked);
  expect(performance.now() - began).toBeLessThan(HANGS_MS);
  for (const { rule, message, place } of checked.diagnostics) {
    expect(rule).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(message).not.toBe('');
    const source = checked.sources.get(place.file);
    if (source === undefined) expect({ rule, start: place.start.offset }).toMatchObject({ start: 0 });
    else {
      expect(place.start).toEqual(source.point(place.start.offset));
      expect(place.end.offset).toBeGreaterThanOrEqual(place.start.offset);
      expect(place.end.offset).toBeLessThanOrEqual(source.text.length);
    }
  }
  const wrong = checked.diagnostics.some(({ severity }) => severity === 'error');
  expect(views.concept === undefined).toBe(wrong);
}

test(
  'a lesson that is bent anywhere is told what is wrong with it, and never breaks the checker',
  { timeout: 3_600_000 },
  async () => {
    await fc.assert(fc.asyncProperty(bentLesson, hold), { numRuns: RUNS });
  },
);
