import type { Locator } from '@playwright/test';
import { expect, expectAccessible, type Lesson, test } from './lesson.ts';
import { fillTrace, TRACE } from './trace.ts';
import { give, written } from './written.ts';

const DNS = /What does DNS answer/;

/** The link from what was graded to what decides it. */
function showMe(lesson: Lesson): Locator {
  return lesson
    .item(DNS)
    .locator('[data-part=feedback]')
    .getByRole('link', { name: /^Show me/ });
}

test('from a wrong option to the cell that refutes it, and back', async ({ page, lesson }) => {
  await lesson.open();
  await lesson.choose(DNS, /NXDOMAIN/);
  const link = showMe(lesson);
  await expect(link).toHaveText('Show me: DNS response, after step 3');
  await link.click();
  const cell = page.locator('#c-dns-3');
  await expect(cell).toBeFocused();
  await expect(cell).toBeInViewport();
  await expect(lesson.row(3)).toHaveAttribute('aria-current', 'step');
  await expect(page.locator('[data-state="3"]')).toBeVisible();
  expect(await cell.evaluate((node) => getComputedStyle(node).outlineStyle)).toBe('solid');
  expect(page.url()).toContain('#c-dns-3');
  await expect(page.locator('#status')).toHaveText('DNS response, after step 3: 10.1.1.5, 10.1.1.6');
  await expectAccessible(page);
  const back = cell.getByRole('button', { name: 'Back to item 1' });
  await back.click();
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
  await expect(back).toHaveCount(0);
});

test('the way back stands at the last place that was shown, and again where the same is shown twice', async ({
  page,
  lesson,
}) => {
  await lesson.open();
  await lesson.choose(DNS, /NXDOMAIN/);
  await lesson.choose(/At which step/, /Step 3/);
  const link = (stem: RegExp) =>
    lesson
      .item(stem)
      .locator('[data-part=feedback]')
      .getByRole('link', { name: /^Show me/ });
  await link(DNS).click();
  await link(DNS).click();
  await expect(page.getByRole('button', { name: /Back to item/ })).toHaveCount(1);
  await link(/At which step/).click();
  await expect(page.getByRole('button', { name: /Back to item/ })).toHaveCount(1);
  await expect(page.locator('#c-connection-3')).toBeFocused();
});

test('the history goes back, and the stepper with it', async ({ page, lesson }) => {
  await lesson.open('#step-5');
  await lesson.choose(DNS, /NXDOMAIN/);
  await lesson
    .item(DNS)
    .locator('[data-part=feedback]')
    .getByRole('link', { name: /^Show me/ })
    .click();
  await expect(lesson.row(3)).toHaveAttribute('aria-current', 'step');
  await page.goBack();
  await expect(lesson.row(5)).toHaveAttribute('aria-current', 'step');
  await page.goForward();
  await expect(lesson.row(3)).toHaveAttribute('aria-current', 'step');
});

test('the history leads back to the link, if the focus is still where it led', async ({ page, lesson }) => {
  await lesson.open();
  await lesson.choose(DNS, /NXDOMAIN/);
  const link = showMe(lesson);
  await link.click();
  await expect(page.locator('#c-dns-3')).toBeFocused();
  await page.goBack();
  await expect(link).toBeFocused();
  await expect(page.getByRole('button', { name: /Back to item/ })).toHaveCount(0);
  await link.click();
  await page.getByRole('button', { name: 'Next' }).focus();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Next' })).toBeFocused();
});

test('of a what-if the same step of the execution is shown', async ({ lesson }) => {
  await lesson.open();
  const item = /If the manifest left/;
  await lesson.choose(item, /no IPs/);
  const link = lesson
    .item(item)
    .locator('[data-part=feedback]')
    .getByRole('link', { name: /^Show me/ });
  await expect(link).toHaveText('Show me: Pod IPs, after step 3 in the what-if virtual');
  await link.click();
  await expect(lesson.row(3)).toBeFocused();
  await expect(lesson.row(3).getByRole('button', { name: /Back to item/ })).toBeVisible();
});

test('a covered cell that is shown is no longer covered; by keyboard alone', async ({ page, lesson }) => {
  await lesson.open();
  await lesson.choose(/At which step/, /Step 3/);
  await page.getByRole('button', { name: 'Cover these values above' }).click();
  const cell = page.locator('#c-connection-3');
  await expect(cell).toContainText('covered');
  await lesson
    .item(/At which step/)
    .locator('[data-part=feedback]')
    .getByRole('link', { name: /^Show me/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(cell).toBeFocused();
  await expect(cell).toContainText('—');
  await expect(page.locator('#c-connection-4')).toContainText('covered');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(lesson.item(/At which step/).getByRole('link', { name: /^Show me/ })).toBeFocused();
});

test('from a wrong cell of a trace', async ({ page, lesson }) => {
  await lesson.open();
  await fillTrace(page, { ...TRACE, 'Open connection, After step 4': '10.1.1.6:80 ESTABLISHED' });
  await page
    .locator('dry-trace [data-part=feedback]')
    .getByRole('link', { name: /^Show me/ })
    .click();
  await expect(page.locator('#c-connection-4')).toBeFocused();
  await expect(lesson.row(4)).toHaveAttribute('aria-current', 'step');
});

/** Follows the one link of an item's feedback that says this. */
async function follow(item: Locator, about: string): Promise<void> {
  await item
    .locator('[data-part=feedback]')
    .getByRole('link', { name: `Show me: ${about}`, exact: true })
    .click();
}

test('from a wrong place in an order, with the reasons of the model', async ({ page, lesson }) => {
  await lesson.open('#quiz');
  const item = page.locator('dry-order');
  // As they stand they are not in the right order.
  await item.getByRole('combobox').first().selectOption('1');
  await expect(item.getByRole('combobox').last()).toHaveValue('5');
  await item.getByRole('button', { name: 'Check' }).click();
  const first = item.locator('[data-part=feedback] [data-mark=wrong]').first();
  await expect(first.locator('.reasons li').first()).toBeVisible();
  const link = first.getByRole('link', { name: /^Show me/ });
  const cell = page.locator((await link.getAttribute('href')) ?? '');
  await link.click();
  await expect(cell).toBeFocused();
  await expect(cell.getByRole('button', { name: /Back to item/ })).toBeVisible();
});

test('from a wrong row of a match, of which it is told what fits', async ({ page, lesson }) => {
  await lesson.open();
  const item = page.locator('dry-match');
  for (const row of await item.getByRole('combobox').all()) await row.selectOption('10.1.1.5');
  await item.getByRole('button', { name: 'Check' }).click();
  await expect(item.locator('[data-part=feedback] [data-mark=wrong]')).toHaveCount(3);
  await expect(item.locator('[data-part=feedback] [data-mark=right]')).toHaveCount(0);
  await expect(item.locator('[data-part=feedback] [data-mark=wrong]').first()).toContainText('None');
  await follow(item, 'clusterIP, after step 5');
  await expect(page.locator('#c-clusterIP-5')).toBeFocused();
  await expect(lesson.row(5)).toHaveAttribute('aria-current', 'step');
});

for (const response of ['SERVFAIL', 'nodata'])
  test(`from a wrong text, thought of or not: ${response}`, async ({ page, lesson }) => {
    await lesson.open();
    const item = written(page, 'text');
    await give(item, response);
    await follow(item, 'DNS response, after step 6');
    await expect(page.locator('#c-dns-6')).toBeFocused();
  });

test('a right text is told its rationale, and has nothing to be shown', async ({ page, lesson }) => {
  await lesson.open();
  const item = written(page, 'text');
  await give(item, 'NXDOMAIN');
  await expect(item.locator('[data-part=feedback]')).toContainText('The name went with the Service');
  await expect(item.locator('[data-part=feedback]').getByRole('link')).toHaveCount(0);
});

for (const response of ['7', '0'])
  test(`from a wrong number, thought of or not: ${response}`, async ({ page, lesson }) => {
    await lesson.open();
    const item = written(page, 'numeric');
    await give(item, response);
    await follow(item, 'DNS response, after step 3');
    await expect(page.locator('#c-dns-3')).toBeFocused();
  });

test('from a wrong line of a terminal', async ({ page, lesson }) => {
  await lesson.open();
  const item = written(page, 'console');
  await give(item, 'None', '10.1.1.6');
  await item
    .locator('[data-part=feedback] [data-mark=wrong]')
    .getByRole('link', { name: 'Show me: the state, after step 5' })
    .click();
  await expect(lesson.row(5)).toBeFocused();
});

test('of a multiple response it is told what was not chosen, and where that is seen', async ({ lesson }) => {
  await lesson.open();
  const stem = /What holds after it/;
  await lesson.choose(stem, /NXDOMAIN/);
  const item = lesson.item(stem);
  await expect(item.locator('.verdict')).toHaveText('◐ Partly correct: 1 of 3 points.');
  const feedback = item.locator('[data-part=feedback]');
  await expect(feedback.getByText('It is right too, and was not chosen.')).toHaveCount(2);
  await feedback.getByRole('link', { name: 'Show me: Pod IPs, after step 6' }).click();
  await expect(lesson.row(6)).toHaveAttribute('aria-current', 'step');
});

test.describe('320 px', () => {
  test.use({ viewport: { width: 320, height: 800 } });

  test('the way back fits', async ({ page, lesson }) => {
    await lesson.open();
    await lesson.choose(DNS, /NXDOMAIN/);
    await lesson
      .item(DNS)
      .locator('[data-part=feedback]')
      .getByRole('link', { name: /^Show me/ })
      .click();
    const back = page.getByRole('button', { name: 'Back to item 1' });
    await expect(back).toBeInViewport();
    expect((await back.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
    await expectAccessible(page);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the link in the key goes to the cell and marks it', async ({ page, lesson }) => {
    await lesson.open();
    const item = lesson.item(DNS);
    await item.getByText('Show the key').click();
    await item.getByRole('link', { name: 'Show me: DNS response, after step 3' }).first().click();
    const cell = page.locator('#c-dns-3');
    await expect(cell).toBeInViewport();
    expect(await cell.evaluate((node) => getComputedStyle(node).outlineStyle)).toBe('solid');
  });
});
