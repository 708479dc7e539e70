import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, PAGES, siteUrl, test } from './lesson.ts';

const MAY = /^(?:'none'|'self'|'sha256-[\w+/]{43}=')$/;

/** The policy that stands in a page, by directive. */
function policyOf(html: string): [name: string, sources: string[]][] {
  const [meta, ...more] = html.match(/<meta http-equiv="content-security-policy" content="[^"]*">/g) ?? [];
  expect(more).toEqual([]);
  const text = /content="([^"]*)"/.exec(meta ?? '')?.[1] ?? '';
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', ...sources] = part.split(' ').filter((word) => word !== '');
      return [name, sources];
    });
}

/** What the policy refuses while something is done in a page: the directives, in the order of the alphabet. */
function refused(page: Page, markup: string): Promise<string[]> {
  return page.evaluate(async (html) => {
    const told = new Set<string>();
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => told.add(effectiveDirective));
    const part = document.createElement('div');
    part.innerHTML = html;
    for (const script of part.querySelectorAll('script')) {
      const made = document.createElement('script');
      made.textContent = script.textContent;
      if (script.src) made.src = script.src;
      script.replaceWith(made);
    }
    document.body.append(part);
    part.querySelector('button')?.click();
    setTimeout("document.title = 'evaluated'");
    await fetch('https://elsewhere.example/').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return [...told].toSorted();
  }, markup);
}

test('every page has a policy that allows nothing from elsewhere, nothing inline and no eval', () => {
  const dist = process.env['DRYRUN_DIST'] ?? '';
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThanOrEqual(PAGES.length);
  for (const name of pages) {
    const html = readFileSync(join(dist, name), 'utf8');
    const policy = policyOf(html);
    expect(Object.fromEntries(policy)['default-src'], name).toEqual(["'none'"]);
    expect(policy.map(([directive]) => directive)).toEqual(
      expect.arrayContaining(['script-src', 'style-src', 'base-uri']),
    );
    for (const [directive, sources] of policy)
      for (const source of sources) expect(source, `${directive} of ${name}`).toMatch(MAY);
    // The policy is in force for what comes after it alone.
    expect(html.indexOf('content-security-policy'), name).toBeLessThan(html.indexOf('<script'));
    expect(html.indexOf('content-security-policy'), name).toBeLessThan(html.indexOf('<link rel="stylesheet"'));
  }
});

test('what content might smuggle in would not run', async ({ page }) => {
  await page.goto(`${siteUrl()}kubernetes/headless-services/`);
  const directives = await refused(
    page,
    `<img src="https://elsewhere.example/x.png"><iframe src="https://elsewhere.example/"></iframe>
     <button onclick="document.title = 'handler'">x</button><p style="color: red">x</p><style>h1 { display: none }</style>
     <script>document.title = 'inline'</script><script src="https://elsewhere.example/x.js"></script>
     <object data="https://elsewhere.example/x"></object><video src="https://elsewhere.example/x.mp4"></video>`,
  );
  expect(directives).toEqual([
    'connect-src',
    'frame-src',
    'img-src',
    'media-src',
    'object-src',
    'script-src',
    'script-src-attr',
    'script-src-elem',
    'style-src-attr',
    'style-src-elem',
  ]);
  await expect(page).toHaveTitle('Headless Services · Dryrun');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
