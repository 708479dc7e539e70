import { expect, expectAccessible, test } from './lesson.ts';
import { expectNarrow, give, tryAgain, written } from './written.ts';

test.describe('a text', () => {
  test('right, however it is written: its rationale', async ({ page, lesson }) => {
    await lesson.open('#quiz');
    const item = written(page, 'text');
    for (const response of ['NXDOMAIN', ' nxdomain. ']) {
      await give(item, response);
      await expect(item.locator('.feedback')).toContainText('Correct');
      await expect(item.locator('.feedback')).toContainText('The name went with the Service');
      await tryAgain(page);
    }
    await give(item, 'No  such name');
    await expect(item.locator('.feedback')).toContainText('That is what NXDOMAIN says');
  });

  test('wrong: the rationale of what was thought of, and of nothing else', async ({ page, lesson }) => {
    await lesson.open('#quiz');
    const item = written(page, 'text');
    await give(item, 'nodata');
    const status = item.locator('.feedback');
    await expect(status).toContainText('Not correct');
    await expect(status).toContainText('Here the name itself is gone');
    // A value that the model computed, in another order.
    await tryAgain(page);
    await give(item, '10.1.1.7, 10.1.1.5');
    await expect(status).toContainText('Those are the Pods that run on');
    await tryAgain(page);
    await give(item, 'SERVFAIL');
    await expect(status).toContainText('Not correct');
    await expect(status).not.toContainText('The name went with the Service');
    await expect(status.locator('.about')).toHaveText('NXDOMAIN');
    await expect(status).toContainText('You gave: SERVFAIL.');
    await expect(item.locator('[data-of=text]')).toHaveAttribute('data-mark', 'wrong');
  });

  test('left open: said, and nothing is graded', async ({ page, lesson }) => {
    await lesson.open('#quiz');
    const item = written(page, 'text');
    await give(item, '  ');
    await expect(item.getByText('Write a response first')).toBeVisible();
    await expect(item.locator('.feedback')).toBeEmpty();
    await expect(item.getByRole('textbox')).toBeFocused();
  });

  test('by keyboard alone', async ({ page, lesson }) => {
    await lesson.open('#quiz');
    const item = written(page, 'text');
    await expect(item.getByRole('button', { name: 'Check' })).toBeVisible();
    await item.getByRole('textbox').focus();
    await page.keyboard.type('nxdomain');
    await page.keyboard.press('Enter');
    await expect(item.locator('.feedback')).toContainText('Correct');
    await page.keyboard.press('Tab');
    await expect(item.getByRole('button', { name: 'Check' })).toBeFocused();
  });

  test('as a screen reader has it', async ({ page, lesson }) => {
    await lesson.open('#quiz');
    const item = written(page, 'text');
    await expect(item).toMatchAriaSnapshot({ name: 'text.yml' });
    await give(item, 'nodata');
    await expect(item).toMatchAriaSnapshot({ name: 'text-wrong.yml' });
  });

  test.describe('at 320 px', () => {
    test.use({ viewport: { width: 320, height: 800 } });

    test('breaks no rule: before, wrong, right, with its key', async ({ page, lesson }) => {
      await lesson.open('#quiz');
      const item = written(page, 'text');
      await expectAccessible(page);
      await give(item, 'nodata');
      await expectAccessible(page);
      await tryAgain(page);
      await give(item, 'nxdomain');
      await item.getByText('Show the key').click();
      await expectAccessible(page);
      await expectNarrow(page);
    });
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('there is a field to write in, and the key with its reasons', async ({ page, lesson }) => {
      await lesson.open('#quiz');
      const item = written(page, 'text');
      await item.getByRole('textbox', { name: 'Response' }).fill('nxdomain');
      await expect(item.getByRole('button', { name: 'Check' })).toHaveCount(0);
      await expect(item.getByText('The name went with the Service')).toBeHidden();
      await item.getByText('Show the key').click();
      await expect(item.getByText('The name went with the Service')).toBeVisible();
      await expect(item.getByText('read as nxdomain')).toBeVisible();
      await item.getByRole('button', { name: 'Why?', exact: true }).first().click();
      await expect(page.locator(':popover-open')).toContainText('there is no Service my-headless-service');
    });
  });
});
