import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkCourse } from '../src/check/check-course.ts';
import { checkLesson } from '../src/check/check-lesson.ts';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { Source } from '../src/diagnostics/source.ts';
import { printText } from '../src/diagnostics/text.ts';
import { parseCourse } from '../src/lesson/course.ts';
import { lessonViews } from '../src/site/view/lesson-views.ts';
import { attackedFolder, attackedText, families, type Sample } from './attacks/samples.ts';

/** Every attack that gets to run something calls or sets this, or carries it to where it would be seen. */
const MARKER = 'PWNED';
/** Generous, for a slow machine: an attack that hangs takes minutes. */
const HANGS = 30_000;

const fetched = vi.fn<typeof fetch>(() => Promise.reject(new Error('nothing is fetched')));
const reached = vi.fn<() => void>();
const before = Object.getOwnPropertyNames(Object.prototype);

beforeAll(() => {
  vi.stubGlobal('fetch', fetched);
  Object.defineProperty(globalThis, MARKER, { configurable: true, get: reached, set: reached });
});

afterAll(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(globalThis, MARKER);
});

function expectNothingRan(): void {
  expect(fetched).not.toHaveBeenCalled();
  expect(reached).not.toHaveBeenCalled();
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  expect(MARKER in {}).toBe(false);
  expect(MARKER in []).toBe(false);
}

async function check(sample: Sample): Promise<{ diagnostics: readonly Diagnostic[]; shown: string }> {
  if (sample.file === 'course.mdx') {
    const { course, problems } = parseCourse(new Source('content/course/course.mdx', attackedText(sample).text));
    // A course with a problem is not built at all.
    const diagnostics = [...problems, ...(course === undefined ? [] : checkCourse('course', course, ['lesson']))];
    return { diagnostics, shown: '' };
  }
  const checked = checkLesson(attackedFolder(sample));
  const { report, ...shown } = await lessonViews(checked);
  expect(report.problems).toHaveLength(checked.diagnostics.length);
  return { diagnostics: checked.diagnostics, shown: JSON.stringify(shown) };
}

const all = families();
const harmless = all.get('harmless') ?? [];
const attacks = [...all].filter(([family]) => family !== 'harmless');

test('there are attacks of every family', () => {
  expect(attacks.map(([family]) => family)).toEqual([
    'cel',
    'files',
    'hidden-signs',
    'javascript',
    'limits',
    'links',
    'look-alikes',
    'pictures',
    'tags',
    'yaml',
  ]);
  expect(attacks.flatMap(([, samples]) => samples).length).toBeGreaterThan(250);
  expect(harmless.length).toBeGreaterThan(20);
});

describe.each(attacks)('%s', (_, samples) => {
  test.each(samples.map((sample) => [sample.name, sample] as const))(
    '%s is refused',
    async (_name, sample) => {
      const { text, from } = attackedText(sample);
      const { diagnostics, shown } = await check(sample);
      const told = diagnostics.find(
        ({ rule, place }) =>
          rule === sample.rule &&
          place.file.endsWith(`/${sample.file}`) &&
          place.start.offset >= from &&
          text.startsWith(sample.at ?? '', place.start.offset),
      );
      expect(told, JSON.stringify(diagnostics.slice(0, 3))).toMatchObject({ severity: 'error' });
      expect(told?.help ?? told?.facts).toBeDefined();
      expect(shown).toMatch(/^(?:\{\})?$/);
      expectNothingRan();
    },
    HANGS,
  );
});

describe('what only looks like an attack', () => {
  test.each(harmless.map((sample) => [sample.name, sample] as const))('%s passes', async (_name, sample) => {
    const { diagnostics, shown } = await check(sample);
    const source = new Source(sample.file, attackedText(sample).text);
    expect(diagnostics.map((each) => printText(each, () => source))).toEqual([]);
    expect(shown.length).toBeGreaterThan(100);
    expect(shown).not.toMatch(/<(?:script|img|svg|iframe|style|object|embed|link|base|meta|form)\b/i);
    expect(shown).not.toMatch(/<[^>]*\s(?:on\w+|style|srcdoc)\s*=/i);
    expect(shown).not.toMatch(/href=\\"(?:javascript|data|vbscript):/i);
    expectNothingRan();
  });
});
