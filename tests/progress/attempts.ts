import fc from 'fast-check';
import type { Attempt, ItemAttempt } from '../../src/progress/attempt.ts';
import type { Place } from '../../src/progress/place.ts';

// The same attempts in every run, so that a run that fails fails again; another seed hunts elsewhere.
fc.configureGlobal({ seed: Number(process.env['DRYRUN_SEED'] ?? 1), numRuns: 300 });

const word = fc.stringMatching(/^[a-z][a-z-]{0,8}$/);
// Few moments and few revisions, so that they collide.
const moment = fc.integer({ min: 0, max: 5 }).map((day) => `2026-01-0${day + 1}T10:00:00.000Z`);
const hex = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 32, maxLength: 32 })
  .map((all) => all.join(''));

/** Any text that a learner may type, as the part of a response. */
const response = fc.dictionary(word, fc.string({ unit: 'grapheme' }), { maxKeys: 3 });

function itemOf(id: string): fc.Arbitrary<ItemAttempt> {
  return fc
    .record({
      version: fc.constantFrom('v1', 'v2'),
      points: fc.integer({ min: 0, max: 3 }),
      response,
      hints: fc.nat(2),
      share: fc.option(fc.constantFrom(0, 0.25, 1 / 3, 1), { nil: undefined }),
      revision: fc.nat(3),
    })
    .map(({ share, ...rest }) => ({ id, ...rest, ...(share === undefined ? {} : { earned: share * rest.points }) }));
}

const IDS = ['dns-at-step-3', 'order', 'trace'];

/** An attempt, under way or finished. */
export const attempt: fc.Arbitrary<Attempt> = fc
  .record({
    id: hex,
    lesson: fc.constantFrom('kubernetes/headless-services', 'gone/lesson', 'a/b'),
    title: fc.string({ unit: 'grapheme' }),
    version: fc.constantFrom('q1', 'q2'),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    started: moment,
    finished: fc.option(moment, { nil: undefined }),
    pass: fc.constantFrom(0, 0.7, 1),
    items: fc.tuple(...IDS.map(itemOf)),
    repeats: fc.option(hex, { nil: undefined }),
  })
  .map(({ finished, repeats, ...rest }) => ({
    ...rest,
    ...(finished === undefined ? {} : { finished }),
    ...(repeats === undefined ? {} : { repeats }),
  }));

/** Several states of one attempt; rarely of two that share an id by mistake. */
export const states: fc.Arbitrary<readonly Attempt[]> = fc
  .tuple(
    attempt,
    fc.array(fc.tuple(fc.tuple(...IDS.map(itemOf)), fc.option(moment), fc.nat(9)), { minLength: 3, maxLength: 3 }),
  )
  .map(([base, changes]) => {
    const { finished: _, ...frame } = base;
    return changes.map(([items, finished, odd]) => ({
      ...frame,
      ...(odd === 0 ? { version: 'another' } : {}),
      items,
      ...(finished === null ? {} : { finished }),
    }));
  });

export const place: fc.Arbitrary<Place> = fc.record({
  lesson: fc.constantFrom('kubernetes/headless-services', 'a/b'),
  step: fc.nat(6),
  anchor: fc.constantFrom('', 'quiz', 'step-3'),
  at: moment,
  revision: fc.nat(3),
});

/** A finished attempt of two items, of which parts are changed. */
export function example(changes: Partial<Attempt> = {}): Attempt {
  return {
    id: '0123456789abcdef0123456789abcdef',
    lesson: 'kubernetes/headless-services',
    title: 'Headless Services',
    version: 'q1',
    seed: 7,
    started: '2026-11-01T10:00:00.000Z',
    finished: '2026-11-01T10:05:00.000Z',
    pass: 0.7,
    items: [
      { id: 'first', version: 'v1', points: 1, response: { choice: 'a' }, hints: 0, earned: 1, revision: 2 },
      { id: 'second', version: 'v1', points: 2, response: { choice: 'b' }, hints: 1, earned: 0.5, revision: 2 },
    ],
    ...changes,
  };
}
