import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../src/progress/attempt.ts';
import { mergeAttempts, mergePlaces } from '../../src/progress/merge.ts';
import { example, place, states } from './attempts.ts';

/** Three states of one attempt in a tuple, for the laws. */
const three = states.map(([a, b, c]) => [a, b, c] as [Attempt, Attempt, Attempt]);

describe('merging states of an attempt', () => {
  test('the order does not matter', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        expect(mergeAttempts(a, b)).toEqual(mergeAttempts(b, a));
      }),
    );
  });

  test('nor does the grouping', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        expect(mergeAttempts(mergeAttempts(a, b), c)).toEqual(mergeAttempts(a, mergeAttempts(b, c)));
      }),
    );
  });

  test('what is known already changes nothing', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        expect(mergeAttempts(a, a)).toEqual(a);
        expect(mergeAttempts(mergeAttempts(a, b), b)).toEqual(mergeAttempts(a, b));
        expect(mergeAttempts(undefined, a)).toBe(a);
      }),
    );
  });

  test('while both are under way, no item falls behind the newer of the two', () => {
    const open = three.map((all) => all.map(({ finished: _, ...rest }) => ({ ...rest, version: 'q1' })));
    fc.assert(
      fc.property(open, ([a, b]) => {
        if (!a || !b) throw new Error('three states were asked for');
        const revisions = mergeAttempts(a, b).items.map(({ revision }) => revision);
        expect(revisions).toEqual(a.items.map((item, at) => Math.max(item.revision, b.items[at]?.revision ?? 0)));
      }),
    );
  });

  test('what is finished never changes, whatever comes from a tab that goes on', () => {
    const finished = example();
    const { finished: _, ...open } = example({
      items: finished.items.map((item) => ({ ...item, revision: 9, earned: undefined })),
    });
    expect(mergeAttempts(finished, open)).toEqual(finished);
    expect(mergeAttempts(open, finished)).toEqual(finished);
    const later = example({ finished: '2026-11-01T11:00:00.000Z', items: open.items });
    expect(mergeAttempts(later, finished)).toEqual(finished);
  });

  test('what is finished stays, whatever else is said to differ', () => {
    const finished = example();
    const { finished: _, ...open } = example({ title: 'Zzz', version: 'zzz' });
    expect(mergeAttempts(finished, open)).toEqual(finished);
    expect(mergeAttempts(open, finished)).toEqual(finished);
  });

  test('of one revision the graded one stands', () => {
    const { finished: _, ...graded } = example();
    const open = { ...graded, items: graded.items.map(({ earned: _, ...item }) => ({ ...item, hints: 9 })) };
    expect(mergeAttempts(open, graded)).toEqual(graded);
  });
});

test('places: the newer stays, in any order and grouping', () => {
  const one = fc.tuple(place, place, place).map((all) => all.map((each) => ({ ...each, lesson: 'a/b' })));
  fc.assert(
    fc.property(one, ([a, b, c]) => {
      if (!a || !b || !c) throw new Error('three places were asked for');
      expect(mergePlaces(a, b)).toEqual(mergePlaces(b, a));
      expect(mergePlaces(mergePlaces(a, b), c)).toEqual(mergePlaces(a, mergePlaces(b, c)));
      expect(mergePlaces(a, a)).toEqual(a);
      expect(mergePlaces(a, b).revision).toBe(Math.max(a.revision, b.revision));
    }),
  );
});
