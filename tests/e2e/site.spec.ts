import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, PAGES, siteUrl, test } from './lesson.ts';

test('from the home page to the lesson, under a path of its own', async ({ page }) => {
  await page.goto(siteUrl());
  await page
    .getByRole('link', { name: /Services and DNS/ })
    .first()
    .click();
  await expect(page).toHaveURL(`${siteUrl()}kubernetes/`);
  await page
    .getByRole('link', { name: /Headless Services/ })
    .first()
    .click();
  await expect(page).toHaveURL(`${siteUrl()}kubernetes/headless-services/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Headless Services');
});

test('every page has one status region', async ({ page }) => {
  for (const path of PAGES) {
    await page.goto(siteUrl() + path);
    await expect(page.locator('[role=status], [role=alert], [role=log], [aria-live], output'), path).toHaveCount(1);
  }
});

test('every link on the site leads somewhere', async ({ page }) => {
  const seen = new Set<string>();
  const open = [siteUrl()];
  for (let url = open.pop(); url !== undefined; url = open.pop()) {
    if (seen.has(url)) continue;
    seen.add(url);
    const response = await page.goto(url);
    expect(response?.status(), url).toBe(200);
    const links = await page
      .getByRole('link')
      .evaluateAll((nodes) => nodes.map((node) => (node instanceof HTMLAnchorElement ? node.href : '')));
    const here = links.filter((link) => link.startsWith(new URL(siteUrl()).origin));
    for (const link of here) expect(link.startsWith(siteUrl()), link).toBe(true);
    const missing = await page.evaluate(
      (hashes) => hashes.filter((hash) => document.getElementById(hash) === null),
      here.filter((link) => link.startsWith(`${url}#`)).map((link) => link.slice(url.length + 1)),
    );
    expect(missing).toEqual([]);
    open.push(...here.map((link) => link.replace(/#.*/, '')));
  }
  expect(seen.size).toBeGreaterThanOrEqual(3);
});

test('the site asks no other host for anything, and has no inline style or handler', async ({ page, lesson }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => void (request.url().startsWith(siteUrl()) || elsewhere.push(request.url())));
  await lesson.open();
  await page.waitForLoadState('networkidle');
  expect(elsewhere.filter((url) => !url.startsWith('data:'))).toEqual([]);
  expect(await page.locator('[style], [onclick], [onload], [onerror]').count()).toBe(0);
});

test('the sentences of rules have their code as code', async ({ page }) => {
  await page.goto(`${siteUrl()}rules/`);
  await expect(page.locator('dd code', { hasText: '.yaml' })).toHaveText('.yaml');
  await expect(page.locator('main')).not.toContainText('`');
});

test('print: tables whole, no controls, no key given away', async ({ page, lesson }) => {
  await lesson.open();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Next' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Check' }).first()).toBeHidden();
  await expect(lesson.row(6)).toBeVisible();
  await expect(page.getByText('There is no virtual IP to return')).toBeHidden();
});

test('nothing of this machine is in the built site', () => {
  const folder = process.env['DRYRUN_DIST'] ?? '';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  expect(files.length).toBeGreaterThan(5);
  const project = new URL('../..', import.meta.url).pathname;
  expect(files.filter((path) => readFileSync(path, 'utf8').includes(project))).toEqual([]);
});
