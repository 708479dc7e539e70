import { expect, test } from './lesson.ts';

const DNS = /What does DNS answer/;
const CONNECT = /At which step/;
const NONE = /If the manifest left/;

test('answered right: the rationale, and a score at the end', async ({ page, lesson }) => {
  await lesson.open();
  await lesson.choose(DNS, /IPs of the Ready Pods/);
  await expect(lesson.item(DNS).getByRole('status')).toContainText('Correct');
  await expect(lesson.item(DNS).getByRole('status')).toContainText('There is no virtual IP to return');
  await lesson.choose(CONNECT, /Step 4/);
  await lesson.choose(NONE, /one cluster IP instead/);
  await expect(page.locator('[data-quiz=score]')).toContainText('3 of 3');
  await expect(page.locator('[data-quiz=score]')).toContainText(/passed/i);
});

test('answered wrong: what is wrong about it, and the key stays hidden', async ({ page, lesson }) => {
  await lesson.open();
  await lesson.choose(DNS, /cluster IP/);
  const status = lesson.item(DNS).getByRole('status');
  await expect(status).toContainText('Not correct');
  await expect(status).toContainText('which is no address');
  await expect(status).not.toContainText('There is no virtual IP to return');
  await lesson.choose(CONNECT, /Step 2/);
  await lesson.choose(NONE, /one cluster IP instead/);
  await expect(page.locator('[data-quiz=score]')).toContainText('1 of 3');
  await expect(page.locator('[data-quiz=score]')).toContainText(/not passed/i);
});

test('tried again: an item, then the whole quiz', async ({ page, lesson }) => {
  await lesson.open();
  await lesson.choose(DNS, /NXDOMAIN/);
  await lesson.item(DNS).getByRole('button', { name: 'Try again' }).click();
  await expect(lesson.item(DNS).getByRole('status')).toBeEmpty();
  await lesson.choose(DNS, /IPs of the Ready Pods/);
  await lesson.choose(CONNECT, /Step 4/);
  await lesson.choose(NONE, /one cluster IP instead/);
  await lesson.item(DNS).getByText('Show the key').click();
  await page.getByRole('button', { name: 'Try the whole quiz again' }).click();
  await expect(lesson.item(DNS).getByText('the key', { exact: true })).toBeHidden();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(page.locator('[data-quiz=score]')).toBeEmpty();
});

test('nothing chosen: said, and the button works on', async ({ lesson }) => {
  await lesson.open();
  const item = lesson.item(DNS);
  await item.getByRole('button', { name: 'Check' }).click();
  await expect(item.getByText('Choose an option first')).toBeVisible();
  await expect(item.getByRole('radiogroup')).toHaveAttribute('aria-invalid', 'true');
  await lesson.choose(DNS, /IPs of the Ready Pods/);
  await expect(item.getByText('Choose an option first')).toBeHidden();
  await expect(item.getByRole('radiogroup')).not.toHaveAttribute('aria-invalid', 'true');
});

test('hints come one at a time', async ({ lesson }) => {
  await lesson.open();
  const item = lesson.item(CONNECT);
  await expect(item.getByText('Hint 1 of 2')).toBeVisible();
  await expect(item.getByText('Hint 2 of 2')).toBeHidden();
  await item.getByText('Hint 1 of 2').click();
  await expect(item.getByText('for the word "connect"')).toBeVisible();
  await item.getByText('Hint 2 of 2').click();
  await expect(item.getByText('until this step')).toBeVisible();
});

test('a reload keeps what was answered, and the score', async ({ page, lesson }) => {
  await lesson.open();
  await lesson.choose(DNS, /IPs of the Ready Pods/);
  await lesson.choose(CONNECT, /Step 3/);
  await page.reload();
  await expect(lesson.item(DNS).getByRole('radio', { name: /IPs of the Ready Pods/ })).toBeChecked();
  await expect(lesson.item(DNS)).toContainText('Correct');
  await expect(lesson.item(CONNECT)).toContainText('Not correct');
  await lesson.choose(NONE, /one cluster IP instead/);
  await expect(page.locator('[data-quiz=score]')).toContainText('2 of 3');
});

test('a response to an older version of an item is not held against the new one', async ({ page, lesson }) => {
  await lesson.open();
  await lesson.choose(DNS, /IPs of the Ready Pods/);
  const renamed = await page.evaluate(() => {
    const entries = Object.entries(localStorage);
    localStorage.clear();
    for (const [key, value] of entries)
      localStorage.setItem(
        key.replace(/\S+$/, 'olderversion'),
        value.replace(/"version":"[^"]*"/g, '"version":"older"'),
      );
    return entries.length;
  });
  expect(renamed).toBeGreaterThan(0);
  await page.reload();
  await expect(lesson.item(DNS).getByRole('radio', { checked: true })).toHaveCount(0);
});

test('storage that is corrupt or forbidden is said once, and the quiz goes on', async ({ page, lesson }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await lesson.open();
  await lesson.choose(DNS, /IPs of the Ready Pods/);
  await expect(lesson.item(DNS).getByRole('status')).toContainText('Correct');
  await expect(page.locator('[data-quiz=trouble]')).not.toBeEmpty();
});
