import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partId } from '../../src/items/part-id.ts';
import { scrambled } from '../../src/items/scrambled.ts';
import { textId } from '../../src/items/text-id.ts';

function partsOf(texts: readonly string[]): { id: string; text: string }[] {
  return texts.map((text) => ({ id: partId(text), text }));
}

function shown(texts: readonly string[]): string {
  return scrambled(partsOf(texts))
    .map(({ text }) => texts.indexOf(text))
    .join('');
}

test('three or more parts are never shown in the order in which they are written, and all other ways to write them look the same', () => {
  const texts = fc.uniqueArray(fc.string(), { minLength: 3, maxLength: 12, selector: textId });
  const written = texts.chain((words) =>
    fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length })),
  );
  const property = fc.property(written, (ways) => {
    const [one, other] = ways.map((words) => words.map((text) => ({ id: textId(text), text })));
    const [shownOne, shownOther] = [scrambled(one ?? []), scrambled(other ?? [])];
    expect(shownOne).not.toEqual(one);
    expect(new Set(shownOne)).toEqual(new Set(one));
    const isSame = JSON.stringify(shownOne) === JSON.stringify(shownOther);
    // The one exception is the way that would be shown as it is written.
    expect(
      isSame || [one, other].some((way) => JSON.stringify(scrambled(way?.toReversed() ?? [])) === JSON.stringify(way)),
    ).toBe(true);
  });
  fc.assert(property, { numRuns: 200, seed: 1 });
});

/** How often each order is shown of parts with much the same texts, in 1200 items. */
function tally(endings: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (let item = 0; item < 1200; item++) {
    const order = shown(endings.map((ending) => `Item ${item}: step ${ending}`));
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  return counts;
}

test('two parts are shown in either order, about as often', () => {
  const counts = tally(['1', '2']);
  expect([...counts.keys()].toSorted()).toEqual(['01', '10']);
  for (const count of counts.values()) expect(count).toBeGreaterThan(500);
});

test('parts that differ by a letter are shown in every order but the written one', () => {
  const counts = tally(['1', '2', '3']);
  expect([...counts.keys()].toSorted()).toEqual(['021', '102', '120', '201', '210']);
  for (const count of counts.values()) expect(count).toBeGreaterThan(140);
});
