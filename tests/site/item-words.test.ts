import { expect, test } from 'vitest';
import { wordsOf } from '../../src/site/view/item-words.ts';

test('the words of HTML are what a reader reads', () => {
  expect(wordsOf('<p>What does <code>a &#x3C; b &#x26;&#x26; c</code>\n<a href="/?a>b">say</a>?</p>')).toBe(
    'What does a < b && c say?',
  );
});
