import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { selfContained } from '../../src/one-file/self-contained.ts';

const folder = mkdtempSync(join(tmpdir(), 'dryrun-self-contained-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A page as Astro writes it, with an author's words in a value and in its text. */
function page(said: string, text = ''): string {
  const value = said.replaceAll('&', '&amp;').replaceAll('"', '&#34;');
  return [
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
    `<meta name="description" content="${value}">`,
    '<style>.own{color:green}</style></head>',
    `<body><p class="own" aria-label="${value}">${text}</p><script type="module">console.log(1)</script></body></html>`,
  ].join('');
}

/** What is in the elements of a name, read as a browser does: values in quotes are passed over. */
function elements(html: string, name: string): string[] {
  const tags = html.matchAll(/<(\/?[a-z]+)(?:"[^"]*"|'[^']*'|[^"'>])*>/g);
  return [...tags].filter(([, tag]) => tag === name).map(({ index }) => html.slice(index, html.indexOf('</', index)));
}

test.each([
  ['a style', "What <style>body::before{content:'PWNED'}</style> does."],
  ['a style that is not closed', "<style>body::before{content:'PWNED'}"],
  ['the end of a style', '</style><style>.PWNED{}</style>'],
  ['a script', 'What a <script>PWNED</script> does.'],
  ['a module', '<script type="module">PWNED()</script>'],
  ['a module from elsewhere', '<script type="module" src="/PWNED.js"></script>'],
  ['a picture', '<img src="/PWNED.png">'],
  ['an address', 'It is url(PWNED.png), or src="PWNED.png".'],
  ['a link', '<a href="PWNED">x</a>'],
  ['the begin of a value', 'It is class=PWNED, or class='],
  ['the end of a tag', '"> <i class="own PWNED">'],
])('%s in words is words', async (_, said) => {
  const html = await selfContained(page(said), folder);
  const styles = elements(html, 'style');
  expect(styles).toHaveLength(1);
  expect(styles.join('')).toContain('color:green');
  expect(styles.join('')).not.toContain('PWNED');
  const scripts = elements(html, 'script');
  expect(scripts).toHaveLength(1);
  expect(elements(html, 'img')).toEqual([]);
  expect(elements(html, 'p').join('')).toMatch(/^<p class="?a0"? aria-label=/);
  expect(html.match(/PWNED/g)).toHaveLength(2 * (said.match(/PWNED/g)?.length ?? 0));
});

test('what text says of addresses is text', async () => {
  const text = 'Set <code>background: url(x.png)</code>, or src="x.png" href="../y".';
  expect(await selfContained(page('', text), folder)).toContain(text);
});

test('an address that the file has not got is an error that names it', async () => {
  await expect(selfContained(page('', '<img alt=">" src="x.png">'), folder)).rejects.toThrow('x.png');
  await expect(selfContained(page('', '<svg fill="url(y.svg#a)"></svg>'), folder)).rejects.toThrow('y.svg#a');
});
