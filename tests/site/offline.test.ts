import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { groupFiles } from '../../src/site/offline/group-files.ts';
import { integrityOf, readFiles, type SiteFile } from '../../src/site/offline/read-files.ts';
import { versionOf, writeGone, writeOffline } from '../../src/site/offline/write-offline.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dryrun-offline-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function file(address: string, names: readonly string[] = []): SiteFile {
  return { address, integrity: `sha256-${address}`, bytes: 10, names };
}

describe('the files of a built site', () => {
  test('stand under the addresses that links have, with what they must be', () => {
    write({ 'index.html': 'home', 'a/index.html': 'abc', '404.html': 'no', 'a/b c.png': 'picture' });
    expect(readFiles(folder).map(({ address }) => address)).toEqual(['', '404.html', 'a/', 'a/b%20c.png']);
    // FIPS 180-2, appendix B.1: the digest of `abc`.
    expect(readFiles(folder)[2]).toMatchObject({
      integrity: 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=',
      bytes: 3,
    });
  });

  test('are those that readers ask for', () => {
    write({
      'index.html': '',
      'sw.js': '',
      'offline.json': '',
      'a.js.map': '',
      _headers: '',
      CNAME: '',
      '.nojekyll': '',
    });
    expect(readFiles(folder).map(({ address }) => address)).toEqual(['']);
  });

  test('and not those of who judges a lesson: rules, and receipts', () => {
    write({
      'rules/index.html': '',
      'rules/wrong-cell/index.html': '',
      'a/one/index.html': '',
      'a/one/items.json': '',
      'a/one/receipt.json': '',
      'a/one/receipt/index.html': '',
      'a/receipt/index.html': '',
      'proof/index.html': '',
    });
    expect(readFiles(folder).map(({ address }) => address)).toEqual([
      'a/one/',
      'a/one/items.json',
      'a/receipt/',
      'proof/',
    ]);
  });

  test('name the built files that they show', () => {
    write({ 'index.html': '<img src="/base/_astro/x.1.png" srcset="/base/_astro/y.2.png 2x, /base/_astro/z.png">' });
    expect(readFiles(folder)[0]?.names).toEqual(['_astro/x.1.png', '_astro/y.2.png', '_astro/z.png']);
  });
});

describe('what is kept together', () => {
  test('a course has its pages, and the pictures that no other page shows', () => {
    const groups = groupFiles(
      [
        file('', ['_astro/logo.png', '_astro/page.css']),
        file('_astro/a.png'),
        file('_astro/both.png'),
        file('_astro/logo.png'),
        file('_astro/page.css'),
        file('a/', ['_astro/a.png', '_astro/page.css']),
        file('a/one/', ['_astro/a.png', '_astro/both.png', '_astro/logo.png']),
        file('ab/', ['_astro/both.png']),
        file('proof/'),
      ],
      ['a', 'ab'],
    );
    const names = Object.fromEntries(Object.entries(groups).map(([name, { files }]) => [name, Object.keys(files)]));
    expect(names).toEqual({
      '': ['', '_astro/both.png', '_astro/logo.png', '_astro/page.css', 'proof/'],
      a: ['_astro/a.png', 'a/', 'a/one/'],
      ab: ['ab/'],
    });
    expect(groups['a']?.bytes).toBe(30);
    expect(groups['a']?.files['a/']).toBe('sha256-a/');
  });

  test('a course may have a name that every object knows', () => {
    const groups = groupFiles([file(''), file('constructor/')], ['constructor']);
    expect(JSON.parse(JSON.stringify(groups)).constructor).toMatchObject({ bytes: 10 });
  });
});

describe('the version', () => {
  const files = [file('a'), file('b')];

  test('changes with a file, its address, and the worker, and with nothing else', () => {
    const version = versionOf(files, 'code');
    expect(versionOf([file('a'), file('b', ['x'])], 'code')).toBe(version);
    for (const other of [
      versionOf([file('a')], 'code'),
      versionOf([file('a'), { ...file('b'), integrity: 'sha256-x' }], 'code'),
      versionOf([file('a'), { ...file('b'), address: 'c' }], 'code'),
      versionOf(files, 'other code'),
    ])
      expect(other).not.toBe(version);
  });

  test('stands in the worker, with what the list must be', async () => {
    write({ 'index.html': 'home' });
    await writeOffline(folder, []);
    const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
    expect(worker).toContain(integrityOf(readFileSync(join(folder, 'offline.json'))));
    write({ 'index.html': 'new home' });
    await writeOffline(folder, []);
    const versions = [worker, readFileSync(join(folder, 'sw.js'), 'utf8')].map(
      (text) => /VERSION="(\w+)"/.exec(text)?.[1],
    );
    expect(versions[0]).toMatch(/^\w{16}$/);
    expect(versions[1]).not.toBe(versions[0]);
  });
});

test('the worker is as long for 1,000 lessons as for one', async () => {
  write({ 'index.html': 'home', 'a/0/index.html': 'lesson' });
  await writeOffline(folder, ['a']);
  const size = readFileSync(join(folder, 'sw.js')).length;
  write(Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`a/${at}/index.html`, `lesson ${at}`])));
  await writeOffline(folder, ['a']);
  expect(readFileSync(join(folder, 'sw.js')).length).toBe(size);
  expect(Object.keys(JSON.parse(readFileSync(join(folder, 'offline.json'), 'utf8')).a.files)).toHaveLength(1000);
});

test('the worker that takes everything away keeps nothing', async () => {
  await writeGone(folder);
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  expect(worker).toContain('unregister');
  expect(worker).not.toContain('fetch');
});
