import { expect, expectAccessible, test } from './lesson.ts';
import { expectNarrow, give, tryAgain, written } from './written.ts';

test.describe('lines of a terminal', () => {
  test('right', async ({ page, lesson }) => {
    await lesson.open('#quiz');
    const item = written(page, 'console');
    await give(item, ' None', '10.1.1.7 ');
    await expect(item.locator('.feedback')).toContainText('Correct');
    await expect(item.locator('[data-mark=right]')).toHaveCount(2);
  });

  test('partly right: each line is marked, and a wrong one has the reasons of the model', async ({ page, lesson }) => {
    await lesson.open('#quiz');
    const item = written(page, 'console');
    await give(item, 'none', '10.1.1.7');
    const status = item.locator('.feedback');
    await expect(status).toContainText('Partly correct');
    await expect(item.locator('.gap[data-mark=wrong]')).toHaveCount(1);
    await expect(item.locator('.gap[data-mark=right]')).toHaveCount(1);
    await expect(status).toContainText('is created with clusterIP None');
    await expect(status.locator('.about')).toHaveText([/^Line 1 of what kubectl .* prints: None$/]);
    await expect(status).toContainText('You gave: none. Capital letters matter.');
  });

  test('wrong: the rationale of a line that was thought of', async ({ page, lesson }) => {
    await lesson.open('#quiz');
    const item = written(page, 'console');
    await give(item, '10.96.0.1', '10.1.1.6');
    await expect(item.locator('.feedback')).toContainText('Not correct');
    await expect(item.locator('.feedback')).toContainText('That was the Pod that step 5 deleted');
    // Each line that was thought of is told after the line of the terminal that it was written in.
    await expect(item.locator('.feedback .about')).toHaveText([
      /^Line 1.*: None$/,
      /^Line 2.*: 10.1.1.7$/,
      'Not 10.1.1.6',
    ]);
  });

  test('a line left open: said', async ({ page, lesson }) => {
    await lesson.open('#quiz');
    const item = written(page, 'console');
    await give(item, 'None');
    await expect(item.getByText('Write each of the lines first')).toBeVisible();
    await expect(item.getByRole('textbox').nth(1)).toBeFocused();
    await expect(item.locator('.feedback')).toBeEmpty();
  });

  test('by keyboard alone', async ({ page, lesson }) => {
    await lesson.open('#quiz');
    const item = written(page, 'console');
    await expect(item.getByRole('button', { name: 'Check' })).toBeVisible();
    await item.getByRole('textbox').first().focus();
    await page.keyboard.type('None');
    await page.keyboard.press('Tab');
    await page.keyboard.type('10.1.1.7');
    await page.keyboard.press('Enter');
    await expect(item.locator('.feedback')).toContainText('Correct');
  });

  test('as a screen reader has it', async ({ page, lesson }) => {
    await lesson.open('#quiz');
    const item = written(page, 'console');
    await expect(item).toMatchAriaSnapshot({ name: 'console.yml' });
    await give(item, 'None', '10.1.1.6');
    await expect(item).toMatchAriaSnapshot({ name: 'console-partly.yml' });
  });

  test.describe('at 320 px', () => {
    test.use({ viewport: { width: 320, height: 800 } });

    test('breaks no rule: before, wrong, partly right, right, with its key', async ({ page, lesson }) => {
      await lesson.open('#quiz');
      const item = written(page, 'console');
      await expectAccessible(page);
      for (const first of ['x', 'None']) {
        for (const second of ['x', '10.1.1.7']) {
          await give(item, first, second);
          await expectAccessible(page);
          if (second === 'x' || first === 'x') await tryAgain(page);
        }
      }
      await item.getByText('Show the key').click();
      await expectAccessible(page);
      await expectNarrow(page);
    });
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('there are fields to write in, and the key with its reasons', async ({ page, lesson }) => {
      await lesson.open('#quiz');
      const item = written(page, 'console');
      await item.getByRole('textbox', { name: /^Line 1 of what kubectl get service/ }).fill('None');
      await item.getByRole('textbox', { name: /^Line 2 of what dig/ }).fill('10.1.1.7');
      await expect(item.getByRole('button', { name: 'Check' })).toHaveCount(0);
      await expect(item.getByRole('button', { name: 'Why?', exact: true })).toHaveCount(0);
      await item.getByText('Show the key').click();
      await item.getByRole('button', { name: 'Why?', exact: true }).first().click();
      await expect(page.locator(':popover-open')).toContainText('is created with clusterIP None');
    });
  });
});
