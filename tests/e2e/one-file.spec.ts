import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import { slim } from '../../src/one-file/slim.ts';
import { expect, expectAccessible, Lesson, siteUrl, test } from './lesson.ts';

let folder = '';
let url = '';

test.describe.configure({ mode: 'serial' });
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dryrun-one-file-'));
  const project = new URL('../..', import.meta.url).pathname;
  const args = ['src/cli/main.ts', 'build-file', 'kubernetes/headless-services', '--out', folder];
  const { status, stderr } = spawnSync('node', args, { cwd: project, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const file = join(folder, 'kubernetes-headless-services.html');
  console.log(`the single file has ${statSync(file).size} bytes`);
  url = pathToFileURL(file).href;
});
test.afterAll(() => rmSync(folder, { recursive: true }));

/** Turns the network off, and gives everything that is asked for nevertheless, and everything the page complains of. */
async function alone(context: BrowserContext): Promise<string[]> {
  const wrong: string[] = [];
  await context.setOffline(true);
  context.on('request', (request) => {
    if (request.url().replace(/#.*/, '') !== url && !request.url().startsWith('data:'))
      wrong.push(`asked for ${request.url()}`);
  });
  context.on('console', (message) => void (message.type() === 'error' && wrong.push(message.text())));
  context.on('weberror', (error) => void wrong.push(error.error().message));
  return wrong;
}

test('one file, from disk, with the network off: stepped, asked why, graded, scored, and there after a reload', async ({
  page,
  context,
}) => {
  const wrong = await alone(context);
  const lesson = new Lesson(page);
  await page.goto(url);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(lesson.row(1)).toHaveAttribute('aria-current', 'step');
  await page.getByRole('link', { name: 'step 5' }).last().click();
  await expect(lesson.row(5)).toHaveAttribute('aria-current', 'step');
  await page.getByRole('button', { name: /why\? Pod IPs, Final/i }).click();
  await expect(page.locator('[popover]:popover-open')).toContainText('a Service does not own the Pods it selects');
  await page.keyboard.press('Escape');
  await lesson.choose(/What does DNS answer/, /IPs of the Ready Pods/);
  await expect(lesson.item(/What does DNS answer/).locator('.verdict')).toContainText('✓ Correct');
  await lesson.choose(/At which step/, /Step 3/);
  await expect(lesson.item(/At which step/).locator('.verdict')).toContainText('✗ Not correct');
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('button', { name: 'Finish all the same' }).click();
  await expect(page.locator('[data-quiz=score]')).toContainText('Score: 1 of');
  await expectAccessible(page);
  await page.reload();
  await expect(page.locator('[data-quiz=score]')).toContainText('Score: 1 of');
  expect(wrong).toEqual([]);
});

test('its policy lets no other script or style in, sends nothing, and does not stand in the way of a download', async ({
  page,
  context,
}) => {
  const wrong = await alone(context);
  await page.goto(url);
  const saved = page.waitForEvent('download');
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['{"score":1}'], { type: 'application/json' }));
    link.download = 'result.json';
    document.body.append(link);
    link.click();
  });
  expect(await readFile(await (await saved).path(), 'utf8')).toBe('{"score":1}');
  expect(wrong.filter((text) => !text.includes('blob:'))).toEqual([]);

  const broken = await page.evaluate(async () => {
    const told: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => told.push(effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'document.title = "got in"';
    const style = document.createElement('style');
    style.textContent = 'h1 { display: none }';
    document.body.append(script, style);
    await fetch('https://example.com/').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve));
    return told.toSorted();
  });
  expect(broken).toEqual(['connect-src', 'script-src-elem', 'style-src-elem']);
  await expect(page).not.toHaveTitle('got in');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('every link in it leads to a place in it, or to a source on the Web', async ({ page }) => {
  await page.goto(url);
  const links = await page.locator('a[href]').evaluateAll((nodes) =>
    nodes.flatMap((node) => {
      const href = node.getAttribute('href') ?? '';
      const leads = href.startsWith('#') ? document.getElementById(href.slice(1)) !== null : /^https:/.test(href);
      return leads ? [] : [href];
    }),
  );
  expect(links).toEqual([]);
  expect(await page.locator('link[rel=manifest], [style], [onclick], iframe').count()).toBe(0);
});

test('written with fewer letters, a page is the same document', async ({ page, request }) => {
  for (const path of ['', 'kubernetes/', 'kubernetes/headless-services/', 'proof/']) {
    const full = await (await request.get(siteUrl() + path)).text();
    const slimmed = slim(full);
    expect(slimmed.length).toBeLessThan(full.length);
    const [before, after] = await page.evaluate(
      (texts) => texts.map((text) => new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML),
      [full, slimmed],
    );
    expect(after).toBe(before);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('it reads whole', async ({ page }) => {
    await page.goto(url);
    await expect(page.getByRole('heading', { name: 'Transcript' })).toBeVisible();
    await expect(page.getByRole('radio').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Check' })).toHaveCount(0);
    await page.getByRole('button', { name: /why\? Pod IPs, Final/i }).click();
    await expect(page.locator('[popover]:popover-open')).toBeVisible();
  });
});
