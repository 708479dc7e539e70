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

  // One Tab stop for all options, whatever their order; arrows go from one to the next.
  await tabTo(/cluster IP\s*$|An empty answer|IPs of the Ready Pods|No such name/);
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 4; presses++) {
    if (
      await lesson
        .item(/What does DNS answer/)
        .getByLabel(/IPs of the Ready Pods/)
        .isChecked()
    )
      break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Item 1: ✓ Correct: 1 of 1 point.');
  // What is checked stays, by keys too.
  await page.keyboard.press('ArrowDown');
  await expect(lesson.item(/What does DNS answer/).getByLabel(/IPs of the Ready Pods/)).toBeChecked();

  await tabTo(/^\s*Finish/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'items are open' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveAttribute('name', 'connects-at-step');
});
