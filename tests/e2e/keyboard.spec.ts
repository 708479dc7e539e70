import { expect, test } from './lesson.ts';

test('the lesson by keyboard alone: skip, step, ask why, answer', async ({ page, lesson }) => {
  await lesson.open();
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toContainText(/skip/i);

  const tabTo = async (name: RegExp): Promise<void> => {
    for (let presses = 0; presses < 250; presses++) {
      const focused = page.locator(':focus');
      const text =
        (await focused.count()) === 0
          ? ''
          : await focused.evaluate(
              (node) =>
                `${node.getAttribute('aria-label') ?? ''} ${node.textContent ?? ''} ${node.closest('label')?.textContent ?? ''}`,
            );
      if (name.test(text)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the Tab key never reaches ${name}`);
  };

  await tabTo(/^\s*→?\s*Next/);
  await page.keyboard.press('Enter');
  await expect(lesson.row(1)).toHaveAttribute('aria-current', 'step');
  const outline = await page.locator(':focus').evaluate((node) => getComputedStyle(node).outlineStyle);
  expect(outline).not.toBe('none');

  await tabTo(/why\?/i);
  await page.keyboard.press('Enter');
  await expect(page.locator('[popover]:popover-open')).toHaveCount(1);
  await page.keyboard.press('Escape');

  await tabTo(/The Service's cluster IP/);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(lesson.item(/What does DNS answer/).getByRole('status')).toContainText('Correct');
});
