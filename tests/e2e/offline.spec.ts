import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expectAccessible } from './lesson.ts';
import { expect, Host, test, visit } from './host.ts';

const LESSON = 'kubernetes/headless-services/';

/** The text of the line that says how far saving is, each time it changes. */
async function saidOf(page: Page): Promise<string[]> {
  const said: string[] = [];
  await page.exposeFunction('heard', (text: string) => void said.push(text));
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const state = document.querySelector('[data-offline=state]');
      const tell = (): void => void Reflect.get(window, 'heard')(state?.textContent ?? '');
      if (state) new MutationObserver(tell).observe(state, { childList: true });
    });
  });
  return said;
}

test('after one visit every page and picture is there with the server gone', async ({ page, context, host }) => {
  const said = await saidOf(page);
  await visit(page, host.url + LESSON);
  expect(said.filter((text) => /^Saving for offline: \d+ of \d+ files$/.test(text)).length).toBeGreaterThan(0);
  await host.stop();
  for (const [address, heading] of [
    ['', 'Lessons that were run before you read them'],
    ['kubernetes/', 'Services and DNS'],
    [LESSON, 'Headless Services'],
    ['proof/', /proof|proven|prove/i],
  ] as const) {
    const other = await context.newPage();
    const response = await other.goto(host.url + address);
    expect(response?.status(), address).toBe(200);
    expect(response?.fromServiceWorker()).toBe(true);
    await expect(other.getByRole('heading', { level: 1 })).toContainText(heading);
    await expect(other.getByText('Available offline', { exact: true })).toBeVisible();
    // Its style sheets and its icon too.
    expect(await other.evaluate(() => [...document.styleSheets].every(({ cssRules }) => cssRules.length > 0))).toBe(
      true,
    );
    for (const icon of ['favicon.svg', 'icon-192.png', 'manifest.webmanifest']) {
      const loaded = await other.evaluate(
        async (url) => (await (await fetch(url)).arrayBuffer()).byteLength,
        host.url + icon,
      );
      expect(loaded).toBe(readFileSync(join(host.folder, icon)).length);
    }
    await other.close();
  }
});

test('pages open on a host that sends folders on to addresses without a slash', async ({ page }) => {
  await using host = new Host(true);
  await host.start();
  await visit(page, host.url + LESSON);
  for (const isUp of [true, false]) {
    if (!isUp) await host.stop();
    for (const address of [LESSON, LESSON.slice(0, -1), 'kubernetes', 'kubernetes/', 'progress/', '']) {
      const response = await page.goto(host.url + address);
      expect([response?.status(), response?.fromServiceWorker()], address).toEqual([200, true]);
    }
  }
});

test('links, stepping and checking work with the server gone', async ({ page, host }) => {
  await visit(page, host.url + LESSON);
  await host.stop();
  await page.goto(host.url);
  await page
    .getByRole('link', { name: /Services and DNS/ })
    .first()
    .click();
  await page
    .getByRole('link', { name: /Headless Services/ })
    .first()
    .click();
  await expect(page).toHaveURL(host.url + LESSON);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.locator('#step-1')).toHaveAttribute('aria-current', 'step');
  const item = page.getByRole('radiogroup', { name: /What does DNS answer/ }).locator('xpath=ancestor::dry-choice');
  await item.getByRole('radio', { name: /IPs of the Ready Pods/ }).check();
  await item.getByRole('button', { name: 'Check' }).click();
  await expect(item).toContainText('There is no virtual IP to return');
});

test('addresses may lack their slash, name index.html, or ask something', async ({ page, host }) => {
  await visit(page, host.url + LESSON);
  await host.stop();
  for (const address of ['kubernetes', 'kubernetes/index.html', 'kubernetes/?from=mail', 'kubernetes?from=mail']) {
    const response = await page.goto(host.url + address);
    expect(response?.status(), address).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Services and DNS/);
  }
  await expect(page).toHaveURL(`${host.url}kubernetes/?from=mail`);
});

test('an unknown address says that the server is gone, and what is kept', async ({ page, host }) => {
  await visit(page, host.url);
  await page.goto(`${host.url}no/such/page`);
  await expect(page.getByRole('heading', { name: 'There is no page' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'This page is not kept in this browser' })).toBeHidden();
  await host.stop();
  const response = await page.goto(`${host.url}no/such/page`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'This page is not kept in this browser' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'The first page' })).toBeVisible();
  // Nobody was in the course yet.
  await expect(page.getByRole('link', { name: 'Services and DNS' })).toBeHidden();
  await host.start();
  await visit(page, `${host.url}kubernetes/`);
  await host.stop();
  await page.goto(`${host.url}kubernetes/no-such-lesson/`);
  await expect(page.getByRole('link', { name: 'Services and DNS' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Services and DNS' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Services and DNS/);
});

test('a rule and a receipt need the server, and without it the page says so', async ({ page, host }) => {
  await visit(page, host.url + LESSON);
  for (const address of ['rules/wrong-cell/', `${LESSON}receipt/`]) {
    const response = await page.goto(host.url + address);
    expect([response?.status(), response?.fromServiceWorker()], address).toEqual([200, true]);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(wrong-cell|Receipt of .*)$/);
  }
  await host.stop();
  for (const address of ['rules/wrong-cell/', `${LESSON}receipt/`]) {
    const response = await page.goto(host.url + address);
    expect(response?.status(), address).toBe(404);
    await expect(page.getByText('Rules and the receipts of lessons are never kept')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Services and DNS' })).toBeVisible();
  }
});

test('ranges, other methods and other origins are none of the worker’s business', async ({ browser, host }) => {
  // The site's policy would refuse another origin before the worker is asked.
  await using context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await using other = new Host();
  await other.start();
  await visit(page, host.url + LESSON);
  host.requests.length = 0;
  await page.evaluate(
    async ([own, foreign]) => {
      await fetch(`${own}favicon.svg`, { cache: 'reload' });
      await fetch(`${own}icon-192.png`, { cache: 'reload', headers: { range: 'bytes=0-9' } });
      await fetch(`${own}icon-512.png`, { method: 'POST' });
      await fetch(`${foreign}favicon.svg`, { mode: 'no-cors', cache: 'reload' });
    },
    [host.url, other.url] as const,
  );
  expect(host.requests).toEqual(['GET /some/path/icon-192.png', 'POST /some/path/icon-512.png']);
  expect(other.requests).toEqual(['GET /some/path/favicon.svg']);
});

test('a course of more than 10 MB waits for its button', async ({ page, host }) => {
  for (const name of ['one', 'two'])
    writeFileSync(join(host.folder, `kubernetes/${name}.png`), Buffer.alloc(6_000_000, name));
  await host.publish();
  await page.goto(`${host.url}kubernetes/`);
  const button = page.getByRole('button', { name: /^Make this course available offline \(12\.\d MB\)$/ });
  await expect(button).toBeVisible();
  await expectAccessible(page);
  expect(host.requests.filter((line) => line.includes('/one.png'))).toEqual([]);
  await button.press('Enter');
  await expect(page.locator('[data-offline=state]')).toHaveText('Available offline');
  await expect(page.getByRole('status')).toHaveText('Available offline');
  await expect(button).toBeHidden();
  await host.stop();
  await page.goto(host.url + LESSON);
  const size = await page.evaluate(
    async (url) => (await (await fetch(url)).arrayBuffer()).byteLength,
    `${host.url}kubernetes/two.png`,
  );
  expect(size).toBe(6_000_000);
});

test('where a course cannot be kept, the page says so, and it can be tried again', async ({ page, host }) => {
  const file = join(host.folder, LESSON, 'index.html');
  const text = readFileSync(file);
  rmSync(file);
  await page.goto(`${host.url}kubernetes/`);
  await expect(page.getByText(/^Not available offline yet, \d+ of \d+ files/)).toBeVisible();
  await expectAccessible(page);
  writeFileSync(file, text);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('[data-offline=state]')).toHaveText('Available offline');
  await expect(page.getByRole('status')).toHaveText('Available offline');
});

test('a first visit to a corrupt deploy keeps nothing, and says so', async ({ page, host }) => {
  host.edit('proof/index.html', (html) => `${html} `);
  await page.goto(host.url);
  await expect(page.getByText(/^Not available offline/)).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing is offered that would not work', async ({ page, host }) => {
    await page.goto(host.url);
    await expect(page.locator('dry-offline button:visible')).toHaveCount(0);
    expect((await page.locator('dry-offline').innerText()).trim()).toBe('');
  });
});

test('the manifest names pictures that are there, under the path of the site', async ({ page, host }) => {
  await page.goto(host.url);
  const url = await page.locator('link[rel=manifest]').evaluate((link) => Reflect.get(link, 'href'));
  const manifest = await (await page.request.get(url)).json();
  expect([manifest.start_url, manifest.scope, manifest.id]).toEqual(['/some/path/', '/some/path/', '/some/path/']);
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (address) => {
      const picture = new Image();
      picture.src = address;
      await picture.decode();
      return `${picture.naturalWidth}x${picture.naturalHeight}`;
    }, src);
    if (sizes !== 'any') expect(size).toBe(sizes);
  }
  expect(manifest.icons.length).toBe(4);
});

test('the page offers to install itself where the browser can', async ({ page, host }) => {
  await page.goto(host.url);
  await expect(page.getByText('Add to Home Screen')).toBeHidden();
  // Chromium sends this when it finds the site installable, which it does not in a test.
  const asked = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
          prompt: () => resolve(true),
        });
        dispatchEvent(event);
      }),
  );
  await page.getByRole('button', { name: 'Install this site as an app' }).click();
  expect(await asked).toBe(true);
  await expect(page.getByRole('button', { name: 'Install this site as an app' })).toBeHidden();
});

test('the worker is at most 2 kB, compressed, and the list is not in it', () => {
  const worker = readFileSync(join(process.env['DRYRUN_DIST'] ?? '', 'sw.js'));
  console.log(`the worker has ${gzipSync(worker).length} bytes, gzipped`);
  expect(gzipSync(worker).length).toBeLessThanOrEqual(2048);
  expect(worker.toString()).not.toContain('headless-services');
});
