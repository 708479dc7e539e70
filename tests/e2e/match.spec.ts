import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './lesson.ts';

const KEY: Readonly<Record<string, string>> = {
  "The Service's clusterIP": 'None',
  'What DNS answers': '10.1.1.5, 10.1.1.7',
  'The address that the client is connected to': '10.1.1.5',
  'What DNS would answer, had the manifest left clusterIP out': '10.96.137.10',
};
const ROWS = Object.keys(KEY);

function matchItem(page: Page): Locator {
  return page.locator('dry-match');
}

function field(item: Locator, row: string): Locator {
  return item.getByRole('combobox', { name: row });
}

async function give(item: Locator, response: Readonly<Record<string, string>>): Promise<void> {
  for (const [row, target] of Object.entries(response)) await field(item, row).selectOption(target);
}

async function check(item: Locator): Promise<void> {
  await item.getByRole('button', { name: 'Check' }).click();
}

test('right: everything is earned, and each row is marked', async ({ page, lesson }) => {
  await lesson.open('#quiz');
  const item = matchItem(page);
  await give(item, KEY);
  await check(item);
  await expect(item.locator('.feedback')).toHaveText('✓ Correct: 1 of 1 point.');
  await expect(page.locator('#status')).toContainText('Correct: 1 of 1 point.');
  await expect(item.locator('.pair[data-mark=right]')).toHaveCount(4);
  // What was checked stays as it was.
  await field(item, ROWS[0] ?? '').focus();
  await page.keyboard.type('NXDOMAIN');
  await expect(field(item, ROWS[0] ?? '').locator('option:checked')).toHaveText('None');
});

test('partly right: each right row counts; wrong: nothing is earned, and the key stays closed', async ({
  page,
  lesson,
}) => {
  await lesson.open('#quiz');
  const item = matchItem(page);
  await give(item, Object.fromEntries(ROWS.map((row) => [row, '10.1.1.5'])));
  await check(item);
  await expect(item.locator('.verdict')).toHaveText('◐ Partly correct: 0.25 of 1 point.');
  await expect(item.locator('.pair[data-mark=right]')).toHaveText(/address that the client/);
  await expect(item.locator('.pair[data-mark=wrong]')).toHaveCount(3);
  await expect(item.locator('.answer dd').first()).toBeHidden();
});

test('wrong in every row: nothing is earned', async ({ page, lesson }) => {
  await lesson.open('#quiz');
  const item = matchItem(page);
  await give(item, Object.fromEntries(ROWS.map((row) => [row, '10.1.1.6'])));
  await check(item);
  await expect(item.locator('.verdict')).toHaveText('✗ Not correct: 0 of 1 point.');
  await item.getByText('Show the key').click();
  for (const [at, row] of ROWS.entries()) {
    await expect(item.locator('.answer dt').nth(at)).toHaveText(row);
    await expect(item.locator('.answer dd').nth(at)).toContainText(KEY[row] ?? '');
  }
});

test('a row left open: it is said, and the focus is there', async ({ page, lesson }) => {
  await lesson.open('#quiz');
  const item = matchItem(page);
  const [open = '', ...others] = ROWS;
  await give(item, Object.fromEntries(others.map((row) => [row, KEY[row] ?? ''])));
  await check(item);
  await expect(item.getByText('Choose something for each row first')).toBeVisible();
  await expect(field(item, open)).toBeFocused();
  await give(item, KEY);
  await expect(item.getByText('Choose something for each row first')).toBeHidden();
});

test('by keyboard alone, and a reload keeps it', async ({ page, lesson }) => {
  await lesson.open('#quiz');
  const item = matchItem(page);
  await field(item, ROWS[0] ?? '').focus();
  for (const row of ROWS) {
    await expect(field(item, row)).toBeFocused();
    const chosen = field(item, row).locator('option:checked');
    for (let presses = 0; presses < 7 && (await chosen.textContent()) !== KEY[row]; presses++)
      await page.keyboard.press('ArrowDown');
    await expect(chosen).toHaveText(KEY[row] ?? '');
    await page.keyboard.press('Tab');
  }
  await expect(item.getByRole('button', { name: 'Check' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(item.locator('.verdict')).toHaveText(/Correct/);
  await page.reload();
  await expect(item.locator('.verdict')).toHaveText(/Correct/);
  await expect(field(item, ROWS[3] ?? '').locator('option:checked')).toHaveText('10.96.137.10');
});

test('each attempt has the targets in a fresh order, the same in each row; what was chosen stays', async ({
  page,
  lesson,
}) => {
  await lesson.open('#quiz');
  const item = matchItem(page);
  const targets = async (): Promise<string> => {
    await expect(field(item, ROWS[0] ?? '')).toBeVisible();
    const lists = await item
      .getByRole('combobox')
      .evaluateAll((selects) => selects.map((select) => select.textContent));
    expect(new Set(lists).size).toBe(1);
    expect(lists[0]).toMatch(/^Choose…/);
    return lists[0] ?? '';
  };
  const orders = new Set<string>();
  for (let time = 0; time < 3; time++) {
    orders.add(await targets());
    await page.getByRole('button', { name: 'Finish', exact: true }).click();
    await page.getByRole('button', { name: 'Finish all the same' }).click();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(item.getByRole('combobox').first()).toHaveValue('');
  }
  expect(orders.size).toBeGreaterThan(1);
  const order = await targets();
  await give(item, KEY);
  await expect(page.locator('[data-quiz=progress]')).toBeVisible();
  await expect
    .poll(async () => {
      await page.reload();
      return field(item, ROWS[3] ?? '')
        .locator('option:checked')
        .textContent();
    })
    .toBe('10.96.137.10');
  expect(await targets()).toBe(order);
});

test('its tree for a screen reader, and no rule broken at 320 px: before, and partly right', async ({
  page,
  lesson,
}) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await lesson.sameOrder();
  await lesson.open('#quiz');
  const item = matchItem(page);
  await expect(item.getByRole('button', { name: 'Check' })).toBeVisible();
  await expect(item).toMatchAriaSnapshot({ name: 'match.yml' });
  await expectAccessible(page);
  await give(item, { ...KEY, [ROWS[1] ?? '']: 'NXDOMAIN' });
  await check(item);
  await expect(item).toMatchAriaSnapshot({ name: 'match-partly.yml' });
  await expectAccessible(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('each row can be given, the targets are in no telling order, and the key is there', async ({ page, lesson }) => {
    await lesson.open('#quiz');
    const item = matchItem(page);
    await give(item, KEY);
    await expect(item.getByRole('button')).toHaveCount(0);
    const targets = await field(item, ROWS[0] ?? '')
      .locator('option')
      .allTextContents();
    expect(new Set(targets)).toEqual(new Set(['Choose…', ...Object.values(KEY), '10.1.1.6', 'NXDOMAIN']));
    expect(targets.filter((target) => Object.values(KEY).includes(target))).not.toEqual(Object.values(KEY));
    await expect(item.locator('.answer dd').first()).toBeHidden();
    await item.getByText('Show the key').click();
    await expect(item.locator('.answer dd').first()).toContainText('None');
    await expect(item.getByText('Why?', { exact: true }).first()).toBeVisible();
  });

  test('on paper: what can be chosen is printed, and what was not stands as an empty box', async ({ page, lesson }) => {
    await lesson.open('#quiz');
    await page.emulateMedia({ media: 'print' });
    const item = matchItem(page);
    await expect(item.getByText('Choose from:')).toBeVisible();
    await expect(item.getByText('Choose from:')).toContainText('NXDOMAIN');
    await expect(field(item, ROWS[0] ?? '')).toHaveCSS('color', 'rgba(0, 0, 0, 0)');
    await field(item, ROWS[0] ?? '').selectOption('None');
    await expect(field(item, ROWS[0] ?? '')).not.toHaveCSS('color', 'rgba(0, 0, 0, 0)');
  });
});
