import { expect, expectAccessible, test } from './lesson.ts';
import { expectNarrow, give, tryAgain, written } from './written.ts';

test.describe('a number', () => {
  test('right, in whichever unit', async ({ page, lesson }) => {
    await lesson.open('#quiz');
    const item = written(page, 'numeric');
    for (const response of ['30', '30 s', '0,5 min', '30000ms']) {
      await give(item, response);
      await expect(item.locator('.feedback')).toContainText('Correct');
      await expect(item.locator('.feedback')).toContainText("the answer's time to live");
      await tryAgain(page);
    }
  });

  test('wrong: the rationale of what was thought of', async ({ page, lesson }) => {
    await lesson.open('#quiz');
    const item = written(page, 'numeric');
    await give(item, '60 min');
    await expect(item.locator('.feedback')).toContainText('Not correct');
    await expect(item.locator('.feedback')).toContainText('An hour is usual');
    await tryAgain(page);
    await give(item, '31');
    await expect(item.locator('.feedback')).toContainText('Not correct');
    await expect(item.locator('.feedback')).not.toContainText('time to live');
    await expect(item.locator('.feedback .about')).toHaveText('30 s');
    await expect(item.locator('.feedback')).toContainText('You gave: 31.');
  });

  test('what is no number, or in no such unit, is not graded but told', async ({ page, lesson }) => {
    await lesson.open('#quiz');
    const item = written(page, 'numeric');
    for (const response of ['', 'half a minute', '30 parsecs', '30 kB', '1,000']) {
      await give(item, response);
      const error = item.locator('[data-part=error]');
      await expect(error).toContainText('Write a number first, such as 30 or 30 s');
      if (response) await expect(error).toContainText(`“${response}” could not be read as a number.`);
      await expect(item.locator('.feedback')).toBeEmpty();
      await expect(item.getByRole('textbox')).toBeFocused();
    }
    await give(item, '30');
    await expect(item.getByText('Write a number first')).toBeHidden();
  });

  test('what is no number when the attempt ends is wrong, marked and told as unread', async ({ page, lesson }) => {
    await lesson.open('#quiz');
    const item = written(page, 'numeric');
    await item.getByRole('textbox').fill('30 m');
    await page.getByRole('button', { name: 'Finish', exact: true }).click();
    await page.getByRole('button', { name: 'Finish all the same' }).click();
    await expect(item.locator('[data-of=number]')).toHaveAttribute('data-mark', 'wrong');
    await expect(item.locator('.feedback')).toContainText('Not correct');
    await expect(item.locator('.feedback')).toContainText('“30 m” could not be read as a number.');
  });

  test('by keyboard alone', async ({ page, lesson }) => {
    await lesson.open('#quiz');
    const item = written(page, 'numeric');
    await expect(item.getByRole('button', { name: 'Check' })).toBeVisible();
    await item.getByRole('textbox').focus();
    await page.keyboard.type('30 s');
    await page.keyboard.press('Enter');
    await expect(item.locator('.feedback')).toContainText('Correct');
  });

  test('as a screen reader has it', async ({ page, lesson }) => {
    await lesson.open('#quiz');
    const item = written(page, 'numeric');
    await expect(item).toMatchAriaSnapshot({ name: 'numeric.yml' });
    await give(item, '30');
    await expect(item).toMatchAriaSnapshot({ name: 'numeric-right.yml' });
  });

  test.describe('at 320 px', () => {
    test.use({ viewport: { width: 320, height: 800 } });

    test('breaks no rule: before, no number, wrong, right, with its key', async ({ page, lesson }) => {
      await lesson.open('#quiz');
      const item = written(page, 'numeric');
      for (const response of ['x', '31', '30']) {
        await give(item, response);
        await expectAccessible(page);
        if (response === '31') await tryAgain(page);
      }
      await item.getByText('Show the key').click();
      await expectAccessible(page);
      await expectNarrow(page);
    });
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('there is a field to write in, with its unit, and the key with its reasons', async ({ page, lesson }) => {
      await lesson.open('#quiz');
      const item = written(page, 'numeric');
      await item.getByRole('textbox', { name: 'Response' }).fill('30');
      await expect(item.locator('.unit')).toHaveText('s');
      await expect(item.getByRole('button', { name: 'Check' })).toHaveCount(0);
      await item.getByText('Show the key').click();
      await expect(item.locator('.answer dt code').first()).toBeVisible();
    });
  });
});
