import { expect, expectAccessible, siteUrl, test, PAGES } from './lesson.ts';
import { fillTrace, TRACE } from './trace.ts';
import { giveAllRight } from './written.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      for (const path of PAGES) {
        test(`/${path} breaks no rule, and does not scroll sideways`, async ({ page }) => {
          await page.goto(siteUrl() + path);
          await expectAccessible(page);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow).toBe(0);
        });
      }

      test('nor in any state: stepped, asked why, wrong, right, finished', async ({ page, lesson }) => {
        await lesson.open();
        await page.getByRole('button', { name: 'Last' }).click();
        await expectAccessible(page);
        await page.getByRole('button', { name: /why\? Pod IPs, Final/i }).click();
        await expectAccessible(page);
        await page.keyboard.press('Escape');
        await lesson.choose(/What does DNS answer/, /cluster IP/);
        await expectAccessible(page);
        await lesson.choose(/At which step/, /Step 4/);
        await lesson.choose(/Step 6 deletes/, /NXDOMAIN/, /lose their IPs/);
        await giveAllRight(page);
        await fillTrace(page, { ...TRACE, 'Service, Final': 'none' });
        await expectAccessible(page);
        await page.getByRole('button', { name: 'Finish' }).click();
        await expect(page.getByRole('button', { name: 'Finish all the same' })).toBeVisible();
        await expectAccessible(page);
        await page.getByRole('button', { name: 'Finish all the same' }).click();
        await expect(page.getByRole('button', { name: 'Download this result' })).toBeVisible();
        await expectAccessible(page);
      });
    });
  }
}

test('nor does a page scroll sideways at any width between', async ({ page }) => {
  const sideways: string[] = [];
  for (const path of PAGES) {
    await page.goto(siteUrl() + path);
    for (let width = 360; width < 1280; width += 80) {
      await page.setViewportSize({ width, height: 900 });
      const isWider = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      if (isWider) sideways.push(`/${path} at ${width} px`);
    }
  }
  expect(sideways).toEqual([]);
});
