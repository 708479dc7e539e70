import type { Page } from '@playwright/test';
import { expect, test } from './lesson.ts';

/** What scrolls sideways or reaches over the window's edge, besides code, which scrolls by itself. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('html, body *:not(pre, pre *)')].flatMap((node) => {
      if (!node.checkVisibility() || getComputedStyle(node).clipPath !== 'none') return [];
      const scrolls = getComputedStyle(node).overflowX !== 'visible' && node.scrollWidth > node.clientWidth;
      const over = node.getBoundingClientRect().right > innerWidth || document.documentElement.scrollWidth > innerWidth;
      return scrolls || over ? [`${node.localName} ${node.className}`] : [];
    }),
  );
}

/** Controls smaller than 24 px in one direction; a link in a sentence may be, and what cannot be seen has no size. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, summary, label, select, input, nav a, tbody th a, .show-me a')].flatMap(
      (node) => {
        const target = node.closest('label') ?? node;
        const { width, height } = target.getBoundingClientRect();
        return target.checkVisibility() && Math.min(width, height) < 24
          ? [`${node.localName} ${node.textContent}: ${width} × ${height}`]
          : [];
      },
    ),
  );
}

// 1280 × 1024 px at 400 % zoom are 320 × 256.
for (const [width, height] of [
  [320, 256],
  [360, 800],
  [800, 600],
  [1280, 900],
] as const) {
  test(`${width} × ${height} px: nothing is wider than the window, and targets have 24 px`, async ({
    page,
    lesson,
  }) => {
    await page.setViewportSize({ width, height });
    await lesson.open();
    await page.getByRole('button', { name: 'Last' }).click();
    await lesson.choose(/What does DNS answer/, /cluster IP/);
    await lesson
      .item(/What does DNS answer/)
      .getByText('Show the key')
      .click();
    expect(await tooWide(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
    // Every item graded, with all that is said of it, and every key open.
    for (const field of await page.locator('.item input:not([type])').all()) await field.fill('7');
    for (const field of await page.locator('dry-match select').all()) await field.selectOption({ index: 1 });
    await page.locator('dry-order select').first().selectOption('5');
    await page.getByRole('button', { name: 'Finish', exact: true }).click();
    await page.getByRole('button', { name: 'Finish all the same' }).click();
    await expect(page.locator('.quiz-earned')).toBeVisible();
    await page.locator('.answer').evaluateAll((keys) => keys.forEach((key) => key.setAttribute('open', '')));
    expect(await tooWide(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
    await page.getByRole('button', { name: /why\? Pod IPs, After step 5/i }).click();
    const answer = page.locator('[popover]:popover-open');
    await expect(answer).toBeVisible();
    expect(await tooWide(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
    const box = await answer.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(width);
    expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(height);
  });
}

test('360 px: a long line of a terminal in the execution scrolls by itself', async ({ page, lesson }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await lesson.change([/(<div class="tables.*?<pre class="console"[^>]*><code>)/s, `$1${'long '.repeat(60)}\n`]);
  await lesson.open();
  const terminal = page.locator('.tables pre.console').first();
  await expect(terminal).toContainText('long long');
  expect(await terminal.evaluate((node) => node.scrollWidth > node.clientWidth)).toBe(true);
  expect(await tooWide(page)).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`forced colours, ${colorScheme}: what is current, chosen, open and wrong shows without a background`, async ({
    page,
    lesson,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await lesson.open('#step-4');
    const border = (step: number) =>
      lesson
        .row(step)
        .locator('td')
        .first()
        .evaluate((node) => {
          const { borderBlockStart, borderBlockEnd } = getComputedStyle(node);
          return `${borderBlockStart} ${borderBlockEnd}`;
        });
    expect(await border(4)).not.toBe(await border(2));
    const outlined = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((node) => getComputedStyle(node).outlineStyle);
    expect(await outlined('ol li[aria-current=step]')).toBe('solid');
    expect(await outlined('ol li:not([aria-current]):not([data-current])')).toBe('none');
    await page.getByRole('button', { name: /why\? Pod IPs, Final/i }).click();
    expect(await outlined('td > [popovertarget]:focus')).toBe('solid');
    await page.keyboard.press('Escape');
    await lesson.choose(/What does DNS answer/, /cluster IP/);
    const mark = await lesson
      .item(/What does DNS answer/)
      .locator('.option:has(:checked) [data-said]')
      .innerText();
    expect(mark).toContain('✗');
  });
}

test('reduced motion: nothing moves by itself', async ({ page, lesson }) => {
  const moving = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((node) =>
        ['', '::before', '::after'].flatMap((part) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(node, part);
          const still = /^0s(, 0s)*$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto';
          return still ? [] : [`${node.localName}${part}`];
        }),
      ),
    );
  await lesson.open();
  expect(await moving()).not.toEqual([]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toEqual([]);
});
