import { expect, test } from 'vitest';
import { splitSettings } from '../../src/lesson/split-settings.ts';

const MOST = 'an item has at most 50 settings';

test('fifty settings are read, and what is beyond is told once', () => {
  const many = (count: number): string => Array.from({ length: count }, (_, at) => `a${at}: ${at}`).join(', ');
  expect(splitSettings(many(50), [])).toMatchObject({ settings: { length: 50 }, slips: [] });
  const { settings, slips } = splitSettings(many(900), []);
  expect(settings).toHaveLength(50);
  expect(slips.map(({ message, start }) => [message, start])).toEqual([[MOST, many(50).length + 2]]);
});

test('so are settings without commas, each of which misses one', () => {
  const { settings, slips } = splitSettings('a: b '.repeat(20_000), []);
  expect(settings).toHaveLength(1);
  expect(slips.filter(({ message }) => message === 'a comma is missing before `a`')).toHaveLength(50);
  expect(slips.filter(({ message }) => message === MOST)).toHaveLength(1);
});

test('two settings without a comma between them are two', () => {
  const { settings, slips } = splitSettings(', points: 2 hint: 1', ['points', 'hint']);
  expect(settings.map(({ name, value }) => [name, value])).toEqual([
    ['points', 2],
    ['hint', 1],
  ]);
  expect(slips.map(({ message, start }) => [message, start])).toEqual([['a comma is missing before `hint`', 12]]);
});
