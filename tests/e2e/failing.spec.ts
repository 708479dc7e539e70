import { expect, test } from './lesson.ts';

const DNS = /What does DNS answer/;
const FAILED = 'A part of this page failed, so nothing is kept.';

for (const reducedMotion of ['no-preference', 'reduce'] as const)
  test(`where no script comes, the key and the options are there all the same; motion: ${reducedMotion}`, async ({
    page,
    lesson,
  }) => {
    await page.emulateMedia({ reducedMotion });
    await page.context().route(/\.js$/, (route) => route.abort());
    await lesson.open();
    const item = lesson.item(DNS);
    await expect(item.getByText('Show the key')).toBeVisible();
    await expect(item.getByLabel(/cluster IP/)).toBeVisible();
    await item.getByText('Show the key').click();
    await expect(item.locator('.key')).toContainText('The IPs of the Ready Pods');
    for (const key of await page.getByText('Show the key').all()) await expect(key).toBeVisible();
  });

test('while the script may still come the key is not seen, takes no room and is gone once it has come', async ({
  page,
  lesson,
}) => {
  let go = (): void => undefined;
  const wait = new Promise<void>((resolve) => (go = resolve));
  await page.context().route(/\.js$/, async (route) => {
    await wait;
    await route.continue();
  });
  await page.goto('about:blank');
  const opened = lesson.open('#quiz');
  const key = lesson.item(DNS).locator('.answer');
  await expect(key).toBeHidden();
  expect(await key.evaluate((node) => getComputedStyle(node).position)).toBe('absolute');
  go();
  await opened;
  await expect(lesson.item(DNS).getByRole('button', { name: 'Check' })).toBeVisible();
  await expect(key).toBeHidden();
  expect(await key.evaluate((node) => getComputedStyle(node).display)).toBe('none');
});

test('where an item cannot be read, it is said once, and the others can be checked', async ({ page, lesson }) => {
  await lesson.change([/data-graded="[^"]*"/, 'data-graded="{"']);
  await lesson.open('#quiz');
  await expect(page.locator('[data-quiz=trouble]')).toContainText(FAILED);
  await expect(page.getByRole('status')).toContainText(FAILED);
  await expect(lesson.item(DNS).getByLabel(/cluster IP/)).toBeVisible();
  await lesson.choose(/At which step/, /Step 4/);
  await expect(lesson.item(/At which step/).locator('.verdict')).toHaveText(/Correct/);
});

test('where what runs the quiz fails, feedback at the end comes at once', async ({ page, lesson }) => {
  await lesson.change(['data-feedback="at once"', 'data-feedback="at the end"']);
  await lesson.open('#quiz');
  const item = lesson.item(DNS);
  await expect(item.getByRole('button', { name: 'Check' })).toBeHidden();
  await page.context().route(/\.js$/, (route) => route.abort());
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  await expect(page.locator('[data-quiz=trouble]')).toContainText(FAILED);
  await lesson.choose(DNS, /IPs of the Ready Pods/);
  await expect(item.locator('.verdict')).toHaveText(/Correct/);
  await expect(item.getByText('Show the key')).toBeVisible();
});
