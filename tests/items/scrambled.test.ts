import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scrambled } from '../../src/items/scrambled.ts';
import { textId } from '../../src/items/text-id.ts';

test('parts are never shown in the order in which they are written, and all other ways to write them look the same', () => {
  const texts = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 12, selector: textId });
  const written = texts.chain((words) =>
    fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length })),
  );
  const property = fc.property(written, (ways) => {
    const [one, other] = ways.map((words) => words.map((text) => ({ id: textId(text), text })));
    const [shown, shownOther] = [scrambled(one ?? []), scrambled(other ?? [])];
    expect(shown).not.toEqual(one);
    expect(new Set(shown)).toEqual(new Set(one));
    const isSame = JSON.stringify(shown) === JSON.stringify(shownOther);
    // The one exception is the way that would be shown as it is written.
    expect(
      isSame || [one, other].some((way) => JSON.stringify(scrambled(way?.toReversed() ?? [])) === JSON.stringify(way)),
    ).toBe(true);
  });
  fc.assert(property, { numRuns: 200, seed: 1 });
});
