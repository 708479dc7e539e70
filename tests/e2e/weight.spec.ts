import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { copyProject } from '../copy-project.ts';
import { expect, siteUrl, test } from './lesson.ts';
import { type PageWeight, pageWeight } from './page-weight.ts';
import { serve } from './serve.ts';

// Scripts that a worker hands over never come late.
test.use({ serviceWorkers: 'block' });

const LESSON = 'kubernetes/headless-services/';
const KB = 1024;

function print(what: string, { html, script, style }: PageWeight): void {
  const [h, s, c] = [html, script, style].map((bytes) => (bytes / KB).toFixed(1));
  console.log(`${what}, gzip -9: HTML ${h} kB, JavaScript ${s} kB, CSS ${c} kB`);
}

/** A page's weight in a window in which its quiz is near from the start. */
async function withQuiz(page: Page, url: string): Promise<PageWeight> {
  const size = page.viewportSize();
  // In the larger window the page that is there would load its quiz as well.
  await page.goto('about:blank');
  await page.setViewportSize({ width: 1280, height: 40_000 });
  const weight = await pageWeight(page, url, () =>
    expect(page.getByRole('button', { name: 'Check' }).first()).toBeVisible(),
  );
  if (size) await page.setViewportSize(size);
  return weight;
}

/** The elements that a page's scripts define but the page does not have. */
async function unused(page: Page, { code }: PageWeight): Promise<string[]> {
  const defined = [...code.matchAll(/customElements\.define\([`'"]([\w-]+)/g)].map((match) => match[1] ?? '');
  expect(defined).toContain('dry-choice');
  const there = await page.evaluate((names) => names.filter((name) => document.querySelector(name) !== null), defined);
  return defined.filter((name) => !there.includes(name));
}

/** What the quiz of all eight types may come to, with the page's own: nothing that keeps attempts is in it. */
const WITH_QUIZ = 10.5;

test('the shipped lesson, compressed: JavaScript at most 8 kB, CSS 10 kB, HTML 25 kB, and no webfont', async ({
  page,
}) => {
  const weight = await pageWeight(page, siteUrl() + LESSON);
  print('the shipped lesson', weight);
  expect(weight.script).toBeGreaterThan(0);
  expect(weight.code).toContain('dry-stepper');
  const all = await withQuiz(page, siteUrl() + LESSON);
  print('with its quiz', all);
  expect(all.script).toBeGreaterThan(weight.script);
  expect(all.script).toBeLessThanOrEqual(WITH_QUIZ * KB);
  expect(weight.script).toBeLessThanOrEqual(8 * KB);
  expect(weight.style).toBeGreaterThan(0);
  expect(weight.style).toBeLessThanOrEqual(10 * KB);
  expect(weight.html).toBeGreaterThan(0);
  expect(weight.html).toBeLessThanOrEqual(25 * KB);
  expect(weight.fonts).toBe(0);
  const dist = process.env['DRYRUN_DIST'] ?? '';
  const sheets = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(css|html)$/.test(name));
  expect(sheets.length).toBeGreaterThan(0);
  expect(sheets.filter((name) => readFileSync(join(dist, name), 'utf8').includes('@font-face'))).toEqual([]);
  expect(await unused(page, all)).toEqual([]);
});

test.describe('a lesson of nothing but choices', () => {
  let project = '';
  let server: Server | undefined;
  let url = '';

  test.beforeAll(async () => {
    project = copyProject();
    const course = join(project, 'content/kubernetes');
    cpSync(join(course, 'headless-services'), join(course, 'choices'), { recursive: true });
    writeFileSync(
      join(course, 'choices/quiz.mdx'),
      [
        '---\ntitle: Check yourself\npass: 0.7\n---',
        '## What does DNS answer at step 3? {/* #at-step-3 */}',
        '- [x] The Pod IPs {at(3).dns.addresses == at(3).podIPs}\n- [ ] Nothing {at(3).dns.nodata}\n',
      ].join('\n\n'),
    );
    const file = join(course, 'course.mdx');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('  - headless-services\n', '  - headless-services\n  - choices\n'),
    );
    execFileSync('npx', ['astro', 'build', '--outDir', 'out'], { cwd: project, stdio: 'inherit' });
    const served = await serve(join(project, 'out'), '');
    server = served.server;
    url = `http://127.0.0.1:${served.port}/kubernetes/choices/`;
  });
  test.afterAll(() => {
    server?.close();
    rmSync(project, { recursive: true });
  });

  test('loads no script for items that it does not have', async ({ page }) => {
    const shipped = await withQuiz(page, siteUrl() + LESSON);
    const weight = await withQuiz(page, url);
    print('a lesson of nothing but choices', weight);
    await expect(page.getByRole('heading', { name: 'What does DNS answer at step 3?' })).toBeVisible();
    expect(await unused(page, weight)).toEqual([]);
    expect(weight.script).toBeLessThan(shipped.script);
  });
});

/** Loads an address with scripts that come late, and gives by how much what was in sight jumped. */
async function shiftOf(page: Page, address: string): Promise<number> {
  await page.addInitScript(() => {
    Reflect.set(globalThis, 'shifted', 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Reflect.set(
          globalThis,
          'shifted',
          Number(Reflect.get(globalThis, 'shifted')) + Number(Reflect.get(entry, 'value')),
        );
    }).observe({ type: 'layout-shift', buffered: true });
  });
  let late = 0;
  await page.route('**/*.js', async (route) => {
    late += 1;
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'networkidle' });
  await expect(page.getByRole('button', { name: 'Next' })).toBeVisible();
  // Two frames more: a shift is told after the frame that it happened in.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(late).toBeGreaterThan(0);
  return Number(await page.evaluate(() => Reflect.get(globalThis, 'shifted')));
}

for (const width of [360, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    // A phone's panel is as high as the state that it shows, so an address with a step makes it grow, above what is in sight.
    for (const hash of ['', '#execution', '#quiz', ...(width < 768 ? [] : ['#step-4'])])
      test(`nothing jumps while the lesson loads ${hash}`, async ({ page }) => {
        expect(await shiftOf(page, siteUrl() + LESSON + hash)).toBe(0);
      });

    test('nor with responses that were kept', async ({ page, lesson }) => {
      await lesson.open();
      await lesson.choose(/What does DNS answer/, /cluster IP/);
      await lesson.choose(/At which step/, /Step 4/);
      expect(await shiftOf(page, siteUrl() + LESSON)).toBe(0);
      await expect(lesson.item(/What does DNS answer/)).toContainText('Not correct');
    });
  });
}

test('a jump would be seen: the same page with a box that comes late', async ({ page }) => {
  await page.route(`${siteUrl()}${LESSON}`, async (route) => {
    const response = await route.fetch();
    const late =
      "<script>setTimeout(() => document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'late' })), 300)</script>";
    await route.fulfill({
      response,
      body: (await response.text()).replace('</body>', `${late}</body>`).replace(/<meta http-equiv[^>]*>/, ''),
    });
  });
  expect(await shiftOf(page, siteUrl() + LESSON)).toBeGreaterThan(0);
});
