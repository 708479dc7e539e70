import { expect, test } from 'vitest';
import { shortNames } from '../../src/one-file/short-names.ts';

test('a class and a property have one short name each, in the page and its styles', () => {
  const { html, style } = shortNames(
    '<p class="known astro-abcdefgh"> class="astro-abcdefgh" --rule</p><b title="x" class="plain">',
    '.known.astro-abcdefgh{--rule:1px;--rule-strong:.5px;border:var(--rule)}.plain,.elsewhere{width:var(--rule-strong)}',
    'find(".known")',
  );
  expect(html).toBe('<p class="known a0"> class="astro-abcdefgh" --rule</p><b title="x" class="a1">');
  expect(style).toBe('.known.a0{--0:1px;--1:.5px;border:var(--0)}.a1,.elsewhere{width:var(--1)}');
});
