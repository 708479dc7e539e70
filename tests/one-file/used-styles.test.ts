import { expect, test } from 'vitest';
import { usedStyles } from '../../src/one-file/used-styles.ts';

const PAGE = '<p class="seen a">x</p>';

test.each([
  ['a class that is there', '.seen{color:red}', true],
  ['a class that is not', '.unseen{color:red}', false],
  ['no class at all', 'p>b,:root{color:red}', true],
  ['one of two that is there', '.unseen,.seen{color:red}', true],
  ['two of which one is not there', '.seen .unseen{color:red}', false],
  ['where something is not', '.seen:not(.unseen){color:red}', true],
  ['where something may come', '.seen:has(.unseen,b){color:red}', true],
  ['a frame of an animation', '@keyframes appear{to{color:red}}', true],
])('%s', (_, style, stays) => {
  expect(usedStyles(style, PAGE)).toBe(stays ? style : '');
});

test('what a media query holds, and the query itself where nothing is left in it', () => {
  expect(usedStyles('@media print{.seen{a:b}.unseen{a:b}}', PAGE)).toBe('@media print{.seen{a:b}}');
  expect(usedStyles('p{a:b}@media print{.unseen{a:b}}b{a:b}', PAGE)).toBe('p{a:b}b{a:b}');
});
