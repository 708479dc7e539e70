import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeMultiple } from '../../src/items/multiple/grade.ts';
import { shuffle, shuffleAway } from '../../src/progress/shuffle.ts';

fc.configureGlobal({ seed: Number(process.env['DRYRUN_SEED'] ?? 1), numRuns: 150 });

const none = (): boolean => false;
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('the order of options', () => {
  /** Kept attempts are shown by it: should one of these change, so would what a reader remembers. */
  test.each([
    [0, 'dns-at-step-3', 'agbdehcf'],
    [1, 'dns-at-step-3', 'dbfcheag'],
    [1, 'after-deletion', 'dfceagbh'],
    [2 ** 31, 'dns-at-step-3', 'edbafhcg'],
    [2 ** 32 - 1, 'dns-at-step-3', 'cbfeahgd'],
    [20261123, 'ein-Schlüssel-🔑', 'gfcabdhe'],
  ])('seed %d, item %s: %s', (seed, id, order) => {
    expect(shuffle([...'abcdefgh'], seed, id, none).join('')).toBe(order);
  });

  test('each entry once, and the pinned ones where they were written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), seeds, fc.string(), (entries, seed, id) => {
        const isPinned = (entry: number): boolean => entry % 3 === 0;
        const order = shuffle(entries, seed, id, isPinned);
        expect(order.toSorted()).toEqual(entries.toSorted());
        for (const [at, entry] of entries.entries()) if (isPinned(entry)) expect(order[at]).toBe(entry);
      }),
    );
  });

  test('never the one that must not be shown, of three or more; the same for the same seed', () => {
    const isKey = (order: readonly string[]): boolean => order.join('') === 'abcde'.slice(0, order.length);
    fc.assert(
      fc.property(seeds, fc.string(), fc.integer({ min: 3, max: 5 }), (seed, id, count) => {
        const entries = [...'abcde'.slice(0, count)];
        const order = shuffleAway(entries, seed, id, none, isKey);
        expect(isKey(order)).toBe(false);
        expect(order.toSorted()).toEqual(entries);
        expect(shuffleAway(entries, seed, id, none, isKey)).toEqual(order);
        const plain = shuffle(entries, seed, id, none);
        if (!isKey(plain)) expect(order).toEqual(plain);
      }),
    );
  });

  test('of two, either order comes', () => {
    const orders = Array.from({ length: 40 }, (_, seed) =>
      shuffleAway(['a', 'b'], seed, 'an-item', none, (order) => order.join('') === 'ab').join(''),
    );
    expect(new Set(orders)).toEqual(new Set(['ab', 'ba']));
  });

  test('every order of three comes, each about as often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const order = shuffle([...'abc'], seed, 'an-item', none).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  test('items of one attempt have orders of their own', () => {
    const orders = Array.from({ length: 50 }, (_, at) => shuffle([...'abcdefgh'], 7, `item-${at}`, none).join(''));
    expect(new Set(orders).size).toBeGreaterThan(45);
  });

  test('shuffling never changes a score', () => {
    fc.assert(
      fc.property(seeds, fc.subarray([...'abcdef']), (seed, given) => {
        const response = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, 'on']));
        const graded = { keys: ['a', 'b', 'c'], distractors: ['d', 'e', 'f'], partial: true };
        const seen = shuffle([...'abcdef'], seed, 'an-item', none);
        const inPage = seen.filter((id) => given.includes(id));
        expect(gradeMultiple(graded, response(inPage))).toEqual(gradeMultiple(graded, response(given)));
      }),
    );
  });
});
