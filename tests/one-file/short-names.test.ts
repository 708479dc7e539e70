import { expect, test } from 'vitest';
import { shortNames } from '../../src/one-file/short-names.ts';

test('a scope and a property have one short name each, in the page and its styles', () => {
  const { html, style } = shortNames(
    '<p class="x astro-abcdefgh">--rule astro-ijklmnop</p>',
    '.x.astro-abcdefgh{--rule:1px;--rule-strong:2px;border:var(--rule)}.astro-ijklmnop{width:var(--rule-strong)}',
  );
  expect(html).toBe('<p class="x a-0">--rule a-1</p>');
  expect(style).toBe('.x.a-0{--0:1px;--1:2px;border:var(--0)}.a-1{width:var(--1)}');
});
