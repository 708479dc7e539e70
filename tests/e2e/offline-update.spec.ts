import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { copyProject } from '../copy-project.ts';
import { expectAccessible } from './lesson.ts';
import { expect, type Host, lookForUpdate, test, visit } from './host.ts';

const LESSON = 'kubernetes/headless-services/';
const QUESTION = 'A new version of this site is ready.';
/** The name of the lock is a promise between tabs of different versions, so it is written out. */
const LOCK = 'dryrun attempt /some/path/';

/** The question as it is seen; the status region has it for those who listen. */
function question(page: Page): Locator {
  return page.locator('[data-offline=update]').filter({ hasText: QUESTION });
}

/** Publishes a site whose proof page says that it is the second. */
async function publishSecond(host: Host): Promise<void> {
  host.edit('proof/index.html', (html) => html.replace('</main>', '<p>second edition</p></main>'));
  await host.publish();
}

/** Holds an attempt open in a page; `end` ends it. */
async function beginAttempt(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(
    (name) =>
      new Promise<void>((begun) => {
        void navigator.locks.request(name, { mode: 'shared' }, () => {
          begun();
          return new Promise<void>((end) => Reflect.set(window, 'endAttempt', end));
        });
      }),
    LOCK,
  );
  return () => page.evaluate(() => Reflect.get(window, 'endAttempt')());
}

/** Some rounds of the page's own looking. */
function aWhile(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3000)));
}

test('a new version waits until the reader wants it; what did not change is not fetched again', async ({
  page,
  host,
}) => {
  await visit(page, host.url + LESSON);
  await publishSecond(host);
  host.requests.length = 0;
  await page.goto(`${host.url}proof/`);
  await expect(page.getByRole('status').filter({ hasText: QUESTION })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByText('second edition')).toHaveCount(0);
  // A set, because Chromium may ask for a page ahead, while the worker starts.
  expect([...new Set(host.requests)].toSorted()).toEqual([
    'GET /some/path/offline.json',
    'GET /some/path/proof/',
    'GET /some/path/sw.js',
  ]);
  await page.reload();
  await expect(page.getByText('second edition')).toHaveCount(0);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByText('second edition')).toBeVisible();
  await host.stop();
  for (const address of ['proof/', LESSON, '']) {
    await page.goto(host.url + address);
    await expect(page.getByText('Available offline', { exact: true })).toBeVisible();
  }
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
});

test('the question is said after what was said before it', async ({ page, host }) => {
  await visit(page, host.url + LESSON);
  await publishSecond(host);
  const status = page.locator('#status');
  await page.evaluate(() => {
    const said: string[] = [];
    Reflect.set(window, 'said', said);
    const region = document.getElementById('status');
    if (region)
      new MutationObserver(() => said.push(`${Math.round(performance.now())} ${region.textContent}`)).observe(region, {
        childList: true,
      });
  });
  await page.getByRole('button', { name: 'Next' }).click();
  expect(await lookForUpdate(page)).toBe('installed');
  await expect(question(page)).toBeVisible();
  await expect(status).toHaveText(QUESTION);
  const said = (await page.evaluate(() => Reflect.get(window, 'said') as string[])).map((line) => line.split(' '));
  expect(said).toHaveLength(2);
  expect(Number(said[1]?.[0]) - Number(said[0]?.[0])).toBeGreaterThan(4900);
});

test('“Later” is heeded until the next page', async ({ page, host }) => {
  await visit(page, host.url);
  await publishSecond(host);
  await page.reload();
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(question(page)).toHaveCount(0);
  await aWhile(page);
  await expect(question(page)).toHaveCount(0);
  await page.goto(`${host.url}kubernetes/`);
  await expect(question(page)).toBeVisible();
});

test('during an attempt in any tab nothing is asked and nothing changes', async ({ page, context, host }) => {
  await visit(page, host.url + LESSON);
  const other = await context.newPage();
  await visit(other, host.url);
  const end = await beginAttempt(page);
  await publishSecond(host);
  expect(await lookForUpdate(other)).toBe('installed');
  await aWhile(other);
  for (const each of [page, other]) await expect(question(each)).toHaveCount(0);
  await end();
  for (const each of [page, other]) await expect(question(each)).toBeVisible();
  // Another attempt takes the question back, and even a press that comes at the same moment.
  const endSecond = await beginAttempt(page);
  await other.evaluate(() => document.querySelector<HTMLElement>('[data-offline=reload]')?.click());
  for (const each of [page, other]) await expect(question(each)).toHaveCount(0);
  await aWhile(other);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state)).toBe('installed');
  await endSecond();
  await other.getByRole('button', { name: 'Reload' }).click();
  await expect(other.getByText('Available offline', { exact: true })).toBeVisible();
  // The tab that did not ask is left alone until its reader says so.
  await expect(question(page)).toBeVisible();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(question(page)).toHaveCount(0);
  await page.goto(`${host.url}proof/`);
  await expect(page.getByText('second edition')).toBeVisible();
});

for (const [name, spoil] of [
  ['corrupt', (file: string) => writeFileSync(file, `${readFileSync(file, 'utf8')} `)],
  ['half', (file: string) => rmSync(file)],
] as const) {
  test(`a ${name} deploy does not replace a good one, and is mended by the next`, async ({ page, host }) => {
    await visit(page, host.url + LESSON);
    await publishSecond(host);
    host.edit(`${LESSON}index.html`, (html) => html.replace('Headless Services</h1>', 'Second Services</h1>'));
    await host.publish();
    const whole = readFileSync(join(host.folder, LESSON, 'index.html'));
    spoil(join(host.folder, LESSON, 'index.html'));
    expect(await lookForUpdate(page)).toBe('redundant');
    await host.stop();
    for (const address of ['', 'kubernetes/', 'proof/', LESSON]) {
      await page.goto(host.url + address);
      await expect(page.getByText('Available offline', { exact: true })).toBeVisible();
      await expect(page.getByText(/second edition|second services/i)).toHaveCount(0);
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Headless Services');
    await host.start();
    writeFileSync(join(host.folder, LESSON, 'index.html'), whole);
    await page.reload();
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Second Services');
  });
}

test('a lesson that a deploy removes is gone after the update, offline too', async ({ page, host }) => {
  await visit(page, host.url + LESSON);
  rmSync(join(host.folder, LESSON), { recursive: true });
  await host.publish();
  // From a short page, because a worker that the driver holds stays as long as a page still loads something through it.
  await page.goto(`${host.url}proof/`);
  await expect(question(page)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Headless Services');
  await page.goForward();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(question(page)).toHaveCount(0);
  // The host lets a browser keep its copy of the lesson for ten minutes.
  await page.goto(host.url + LESSON);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
  await host.stop();
  const response = await page.goto(host.url + LESSON);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not kept in this browser');
  await expect(page.getByRole('link', { name: 'Services and DNS' })).toBeVisible();
});

test('a course that is kept while a new version waits is not lost by the change', async ({ page, host }) => {
  cpSync(join(host.folder, 'kubernetes'), join(host.folder, 'dns'), { recursive: true });
  const courses = ['dns', 'kubernetes'];
  await host.publish(courses);
  await visit(page, `${host.url}kubernetes/`);
  host.edit('proof/index.html', (html) => html.replace('</main>', '<p>second edition</p></main>'));
  await host.publish(courses);
  expect(await lookForUpdate(page)).toBe('installed');
  await visit(page, `${host.url}dns/`);
  await host.stop();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(question(page)).toHaveCount(0);
  await expect(page.getByText('Available offline', { exact: true })).toBeVisible();
  for (const course of courses) {
    await page.goto(`${host.url + course}/headless-services/`);
    await expect(page.getByText('Available offline', { exact: true })).toBeVisible();
  }
});

/** Caches with names like ours, of sites beside, above and below this one. */
async function leaveForeignCaches(page: Page, url: string): Promise<string[]> {
  const names = [
    `dryrun ${url}other/ 1`,
    `dryrun ${url.replace('path/', '')} 1`,
    `dryrun ${url.slice(0, -1)}-2/ 1`,
    'dryrun',
  ];
  await page.evaluate(async (all) => {
    for (const name of all) await (await caches.open(name)).put('/x', new Response('theirs'));
  }, names);
  return names.toSorted();
}

test('the caches of other sites on the same origin are left alone', async ({ page, host }) => {
  await visit(page, host.url);
  const names = await leaveForeignCaches(page, host.url);
  const before = await page.evaluate(() => caches.keys());
  await publishSecond(host);
  await page.reload();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(question(page)).toHaveCount(0);
  await expect(page.getByText('Available offline', { exact: true })).toBeVisible();
  const after = await page.evaluate(() => caches.keys());
  expect(after.filter((name) => !before.includes(name)).length).toBe(1);
  expect(after.filter((name) => before.includes(name)).toSorted()).toEqual(names);
});

test('DRYRUN_OFFLINE=off takes everything back from a browser that had it', async ({ page, host }) => {
  await visit(page, host.url + LESSON);
  const names = await leaveForeignCaches(page, host.url);
  const project = copyProject();
  rmSync(host.folder, { recursive: true });
  execFileSync('npx', ['astro', 'build', '--base', '/some/path', '--outDir', host.folder], {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, DRYRUN_OFFLINE: 'off' },
  });
  rmSync(project, { recursive: true });
  await page.reload();
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).toSorted())).toEqual(names);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  // Past the browser's own cache, where the page is still good for some minutes.
  const response = await page.reload();
  expect(response?.fromServiceWorker()).toBe(false);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Headless Services');
  await expect(page.locator('dry-offline, link[rel=manifest]')).toHaveCount(0);
  await host.stop();
  await expect(page.reload()).rejects.toThrow();
});
