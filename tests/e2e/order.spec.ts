import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './lesson.ts';

const KEY = [
  'The Service exists, and its name does not resolve yet',
  'The name resolves to two addresses',
  'A client has an open connection to a Pod',
  'DNS answers with the IP of a new Pod',
  'The name is gone, and the connection is still open',
];

function orderItem(page: Page): Locator {
  return page.locator('dry-order');
}

function position(item: Locator, entry: string): Locator {
  return item.getByRole('combobox', { name: `Position of ${entry}` });
}

/** The entries' words, as they stand. */
async function shown(item: Locator): Promise<string[]> {
  // They are not seen before they stand in the attempt's order.
  await expect(item.locator('.entries')).toBeVisible();
  return item.locator('.entry .words').allTextContents();
}

/** Puts entries in an order, each by its position field. */
async function putInOrder(item: Locator, entries: readonly string[]): Promise<void> {
  for (const [at, entry] of entries.entries()) {
    await position(item, entry).selectOption(String(at + 1));
    await expect(item.locator('.entry').nth(at)).toContainText(entry);
  }
}

async function check(item: Locator): Promise<void> {
  await item.getByRole('button', { name: 'Check' }).click();
}

test('right: everything is earned, each entry is marked, and what was checked stays', async ({ page, lesson }) => {
  await lesson.open('#quiz');
  const item = orderItem(page);
  await putInOrder(item, KEY);
  await check(item);
  await expect(item.locator('.feedback')).toHaveText('✓ Correct: 1 of 1 point.');
  await expect(page.locator('#status')).toContainText('Correct: 1 of 1 point.');
  await expect(item.locator('.entry[data-mark=right]')).toHaveCount(5);
  await expect(item.getByRole('button', { name: /^Move/ })).toHaveCount(0);
  await position(item, KEY[0] ?? '').focus();
  await page.keyboard.press('3');
  await expect.poll(() => shown(item)).toEqual(KEY);
  await expect(position(item, KEY[0] ?? '')).toHaveValue('1');
});

test('partly right: pairs count, and what stands wrong is explained in the order given', async ({ page, lesson }) => {
  await lesson.open('#quiz');
  const item = orderItem(page);
  const [first = '', second = '', ...rest] = KEY;
  await putInOrder(item, [second, first, ...rest]);
  await check(item);
  await expect(item.locator('.verdict')).toHaveText('◐ Partly correct: 0.8 of 1 point.');
  await expect(item.locator('.entry[data-mark=wrong]')).toHaveCount(2);
  await expect(item.locator('.feedback .about')).toHaveText([second, first]);
  await expect(item.locator('.feedback')).toContainText('as soon as two Pods are Ready');
  await expect(item.locator('.feedback')).not.toContainText('an address that DNS gave it');
});

test('wrong: nothing is earned, and the page does not show the right order by itself', async ({ page, lesson }) => {
  await lesson.open('#quiz');
  const item = orderItem(page);
  expect(await shown(item)).not.toEqual(KEY);
  await putInOrder(item, KEY.toReversed());
  await check(item);
  await expect(item.locator('.verdict')).toHaveText('✗ Not correct: 0 of 1 point.');
  // The one in the middle stands right.
  await expect(item.locator('.feedback .about')).toHaveText(KEY.toReversed().filter((_, at) => at !== 2));
  await expect(item.locator('.sequence')).toBeHidden();
  await item.getByText('Show the key').click();
  await expect(item.locator('.sequence .about')).toHaveText(KEY);
});

test('nothing moved is nothing given; to keep the order shown, one position is enough', async ({ page, lesson }) => {
  await lesson.open('#quiz');
  const item = orderItem(page);
  const before = await shown(item);
  const first = position(item, before[0] ?? '');
  await check(item);
  await expect(item.getByText('Put an entry in its place first.')).toBeVisible();
  await expect(first).toBeFocused();
  await first.selectOption('1');
  await expect(position(item, before[4] ?? '')).toHaveValue('5');
  await expect(item.getByText('Put an entry in its place first.')).toBeHidden();
  expect(await shown(item)).toEqual(before);
  await check(item);
  await expect(item.locator('.verdict')).toBeVisible();
});

test('by keyboard alone: the focus stays with the entry, and each move is said', async ({ page, lesson }) => {
  await lesson.open('#quiz');
  const item = orderItem(page);
  const entry = (await shown(item))[2] ?? '';
  const up = item.getByRole('button', { name: `Move ${entry} up` });
  await position(item, entry).focus();
  await page.keyboard.press('Tab');
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#status')).toHaveText(`${entry}: 2 of 5. All entries have a position now`);
  await expect(up).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.locator('#status')).toHaveText(`${entry}: 1 of 5`);
  await expect.poll(async () => (await shown(item))[0]).toBe(entry);
  // At the end there is no further, and the focus is not lost.
  await page.keyboard.press('Enter');
  await expect(page.locator('#status')).toHaveText(/: 1 of 5/);
  await expect(up).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(item.getByRole('button', { name: `Move ${entry} down` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#status')).toHaveText(`${entry}: 2 of 5`);
  for (const [at, each] of KEY.entries()) {
    await position(item, each).focus();
    await page.keyboard.press(String(at + 1));
    await expect(item.locator('.entry').nth(at)).toContainText(each);
    await expect(position(item, each)).toBeFocused();
  }
  await item.getByRole('button', { name: 'Check' }).focus();
  await page.keyboard.press('Enter');
  await expect(item.locator('.verdict')).toHaveText(/Correct/);
});

test('dragged by its grip: a line shows where, letting go puts it there, Escape gives it up', async ({
  page,
  lesson,
}) => {
  await lesson.open('#quiz');
  const item = orderItem(page);
  const before = await shown(item);
  await item.scrollIntoViewIfNeeded();
  const grip = item.locator('.grip').nth(3);
  const drag = async (): Promise<void> => {
    await item.locator('.grip').nth(3).hover();
    await page.mouse.down();
    const target = await item.locator('.entry').first().boundingBox();
    await expect(async () => {
      await page.mouse.move((target?.x ?? 0) + 20, (target?.y ?? 0) + 8);
      await page.mouse.move((target?.x ?? 0) + 20, (target?.y ?? 0) + 4);
      await expect(item.locator('[data-drop=before]')).toHaveCount(1, { timeout: 500 });
    }).toPass();
  };
  await expect(grip).toBeVisible();
  await drag();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(item.locator('[data-drop], [data-dragged]')).toHaveCount(0);
  expect(await shown(item)).toEqual(before);
  await drag();
  await page.mouse.up();
  await expect.poll(() => shown(item)).toEqual([before[3], before[0], before[1], before[2], before[4]]);
  await expect(item.locator('[data-drop], [data-dragged]')).toHaveCount(0);
});

test('a reload keeps the order, before and after it was checked', async ({ page, lesson }) => {
  await lesson.open('#quiz');
  const item = orderItem(page);
  await putInOrder(item, KEY.toReversed());
  await expect(page.locator('#status')).toContainText('5 of 5');
  await page.reload();
  await expect.poll(() => shown(item)).toEqual(KEY.toReversed());
  await expect(position(item, KEY[4] ?? '')).toHaveValue('1');
  await check(item);
  await expect(item.locator('.verdict')).toBeVisible();
  await page.reload();
  await expect(item.locator('.verdict')).toHaveText('✗ Not correct: 0 of 1 point.');
  expect(await shown(item)).toEqual(KEY.toReversed());
});

test('each attempt has a fresh order, never the right one; the order its reader made stays', async ({
  page,
  lesson,
}) => {
  await lesson.open('#quiz');
  const item = orderItem(page);
  const orders = [await shown(item)];
  const finish = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Finish', exact: true }).click();
    await page.getByRole('button', { name: 'Finish all the same' }).click();
  };
  for (let time = 0; time < 3; time++) {
    await finish();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(position(item, KEY[0] ?? '')).toHaveValue('');
    orders.push(await shown(item));
  }
  expect(orders).not.toContainEqual(KEY);
  expect(new Set(orders.map(String)).size).toBeGreaterThan(1);
  // What is given to another item, and news from another tab, leave the order as it is.
  const last = orders.at(-1) ?? [];
  await position(item, last[4] ?? '').selectOption('1');
  const made = [last[4], ...last.slice(0, 4)];
  await expect.poll(() => shown(item)).toEqual(made);
  await lesson.choose(/At which step/, /Step 3/);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect.poll(() => shown(orderItem(other))).toEqual(made);
  await orderItem(other)
    .getByRole('button', { name: `Move ${made[1]} up` })
    .click();
  const remade = [made[1], made[0], ...made.slice(2)];
  await expect.poll(() => shown(orderItem(other))).toEqual(remade);
  await expect.poll(() => shown(item)).toEqual(remade);
  await other.reload();
  await expect.poll(() => shown(orderItem(other))).toEqual(remade);
});

test('its tree for a screen reader, and no rule broken at 320 px: before, wrong, right', async ({ page, lesson }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await lesson.sameOrder();
  await lesson.open('#quiz');
  const item = orderItem(page);
  await expect(item.getByRole('button', { name: 'Check' })).toBeVisible();
  await expect(item).toMatchAriaSnapshot({ name: 'order.yml' });
  await expectAccessible(page);
  const [first = '', second = '', ...rest] = KEY;
  await putInOrder(item, [second, first, ...rest]);
  await check(item);
  await expect(item).toMatchAriaSnapshot({ name: 'order-partly.yml' });
  await expectAccessible(page);
  const overflow = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('each entry has its position field and no button that does nothing; the key is there', async ({
    page,
    lesson,
  }) => {
    await lesson.open('#quiz');
    const item = orderItem(page);
    for (const entry of KEY) {
      await position(item, entry).selectOption('2');
      await expect(position(item, entry)).toHaveValue('2');
    }
    await expect(item.getByRole('button')).toHaveCount(0);
    await expect(item.locator('.grip:visible')).toHaveCount(0);
    expect(await shown(item)).not.toEqual(KEY);
    await expect(item.locator('.sequence')).toBeHidden();
    await item.getByText('Show the key').click();
    await expect(item.locator('.sequence .about')).toHaveText(KEY);
    await expect(item.getByText('until a Pod behind it is Ready')).toBeVisible();
    await expect(item.getByText('Why?', { exact: true }).first()).toBeVisible();
  });
});
