import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const source = new URL('../../src/', import.meta.url).pathname;

test('percents are written in one form, without a space', () => {
  const files = ['client', 'progress', 'items', 'site', 'pages'].flatMap((folder) =>
    readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|astro|mdx)$/.test(name))
      .map((name) => join(source, folder, name)),
  );
  expect(files.length).toBeGreaterThan(100);
  // A number or a value in a text, a space, the sign, and no number that it would be divided by.
  const spaced = files.filter((file) => /[\d}][ \u00a0]%(?! ?[\d(]| [a-z]+[;)])/.test(readFileSync(file, 'utf8')));
  expect(spaced).toEqual([]);
});
