import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

function installed(name: string): string {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
}

function atLeast(version: string, wanted: string): boolean {
  const [a, b] = [version, wanted].map((each) => each.split('.').map(Number));
  for (const at of [0, 1, 2]) if ((a?.[at] ?? 0) !== (b?.[at] ?? 0)) return (a?.[at] ?? 0) > (b?.[at] ?? 0);
  return true;
}

/** Older ones run code from a crafted picture (GHSA-26w7-cxv4-gfx2). */
test.each([
  ['astro', '7.2.8'],
  ['sharp', '0.35.4'],
])('%s is at least %s', (name, wanted) => {
  expect(atLeast(installed(name), wanted)).toBe(true);
});

/** The package that an import names; undefined for a file of ours, or a part of Node or Astro. */
function packageOf(specifier: string): string | undefined {
  if (/^(\.|node:|astro:)/.test(specifier)) return undefined;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

test('every package that is imported is declared, and every declared one is used', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const files = ['src', 'tests']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)),
    )
    .filter((path) => /\.(ts|astro)$/.test(path));
  const text = [...files, join(root, 'astro.config.mjs')].map((file) => readFileSync(file, 'utf8'));
  const imports = text.flatMap((each) =>
    [...each.matchAll(/from '([\w@][\w@./-]*)'|(?<!\.)import\('([^']+)'\)/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    ),
  );
  const used = new Set(imports.flatMap((specifier) => packageOf(specifier) ?? []));
  const declared = Object.keys({ ...dependencies, ...devDependencies });
  expect([...used].filter((name) => !declared.includes(name) && !declared.includes(`@types/${name}`))).toEqual([]);
  // These are run, or only lend their types.
  const notImported = ['node', 'typescript', 'playwright', '@astrojs/check', '@types/node', 'prettier'];
  expect(declared.filter((name) => !used.has(name.replace('@types/', '')) && !notImported.includes(name))).toEqual([]);
});
