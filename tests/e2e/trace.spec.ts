import { expect, expectAccessible, test } from './lesson.ts';
import { fillTrace, TRACE } from './trace.ts';

test('right: as the run has it, or as a reader may write it', async ({ page, lesson }) => {
  await lesson.open('#quiz');
  await fillTrace(page, {
    ...TRACE,
    'Service, Final': '-',
    'Open connection, After step 2': 'absent',
    'DNS response, Final': ' nxdomain ',
    'Pod IPs, After step 5': '10.1.1.5,10.1.1.7',
  });
  const item = page.locator('dry-trace');
  await expect(item.locator('[data-part=feedback]')).toContainText('✓ Correct');
  await expect(item.locator('td[data-mark=right]')).toHaveCount(8);
  await expect(item.locator('[data-part=feedback]')).not.toContainText('Show me');
});

test("partly right: each wrong cell is answered with the model's reason", async ({ page, lesson }) => {
  await lesson.open('#quiz');
  await fillTrace(page, { ...TRACE, 'DNS response, Final': 'none', 'Pod IPs, After step 5': '10.1.1.7, 10.1.1.5' });
  const item = page.locator('dry-trace');
  const feedback = item.locator('[data-part=feedback]');
  await expect(feedback).toContainText('◐ Partly correct');
  await expect(item.locator('td[data-mark=wrong]')).toHaveCount(2);
  await expect(item.locator('td[data-mark=right]')).toHaveCount(6);
  await expect(feedback).toContainText('DNS response, Final: NXDOMAIN');
  await expect(feedback).toContainText('Pod IPs, After step 5: 10.1.1.5, 10.1.1.7');
  await expect(feedback).toContainText('You gave: 10.1.1.7, 10.1.1.5.');
  await expect(feedback).toContainText('gets the IP 10.1.1.7');
  await expect(item.locator('.policy').first()).toContainText('The order of the values in a cell matters');
  await expect(feedback).not.toContainText('clusterIP, After step 1');
});

test('wrong: nothing earned, every cell answered', async ({ page, lesson }) => {
  await lesson.open('#quiz');
  await fillTrace(page, Object.fromEntries(Object.keys(TRACE).map((name) => [name, '10.1.1.9'])));
  const feedback = page.locator('dry-trace [data-part=feedback]');
  await expect(feedback).toContainText('✗ Not correct');
  await expect(feedback.getByText('Show me')).toHaveCount(8);
});

test('something left open: said in sight of the focus, and how many there are', async ({ page, lesson }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await lesson.open('#quiz');
  const { 'Service, Final': _first, 'Pod IPs, After step 5': _second, ...rest } = TRACE;
  await fillTrace(page, rest);
  const open = page.getByRole('textbox', { name: 'Service, Final' });
  await expect(open).toBeFocused();
  await expect(open).toBeInViewport();
  const said = page.locator('dry-trace').getByText('Fill in every cell first, then check them. 2 are left open.');
  await expect(said).toBeInViewport();
  await expect(page.locator('#status')).toContainText('2 are left open');
  const [field, words] = [await open.boundingBox(), await said.boundingBox()];
  expect((field?.y ?? Infinity) + (field?.height ?? 0)).toBeLessThanOrEqual(words?.y ?? 0);
  await open.fill('—');
  await expect(said).toBeHidden();
});

test('on a wide screen it is one table, as wide as the page, and a mark stands beside its field', async ({
  page,
  lesson,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await lesson.open('#quiz');
  await fillTrace(page, { ...TRACE, 'DNS response, Final': 'none' });
  const item = page.locator('dry-trace');
  await expect(item.getByRole('columnheader', { name: 'After step 5' })).toBeInViewport({ ratio: 0.5 });
  const [table, tracker] = [await item.getByRole('table').boundingBox(), await page.locator('main').boundingBox()];
  expect(table?.width).toBe(tracker?.width);
  const wrong = item.locator('td[data-mark=wrong]');
  const [field, mark] = [await wrong.locator('input').boundingBox(), await wrong.locator('[data-said]').boundingBox()];
  expect(mark?.x).toBeGreaterThanOrEqual((field?.x ?? Infinity) + (field?.width ?? 0));
  expect(mark?.y).toBeLessThan((field?.y ?? 0) + (field?.height ?? 0));
});

test('by keyboard alone, to a golden tree', async ({ page, lesson }) => {
  await lesson.open('#quiz');
  const item = page.locator('dry-trace');
  await expect(item.getByRole('table')).toMatchAriaSnapshot({ name: 'trace.aria.yml' });
  const [first] = Object.keys(TRACE);
  await item.getByRole('textbox', { name: first ?? '' }).focus();
  for (const value of Object.values(TRACE)) {
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  }
  await expect(item.getByRole('button', { name: 'Check' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(item.locator('[data-part=feedback]')).toContainText('✓ Correct');
});

test('Enter in a cell checks', async ({ page, lesson }) => {
  await lesson.open('#quiz');
  const item = page.locator('dry-trace');
  for (const [name, value] of Object.entries(TRACE)) await item.getByRole('textbox', { name }).fill(value);
  await item.getByRole('textbox', { name: 'DNS response, Final' }).press('Enter');
  await expect(item.locator('[data-part=feedback]')).toContainText('✓ Correct');
});

test('the values above are covered on a button, wherever the page says them, until the cells are graded', async ({
  page,
  lesson,
}) => {
  await lesson.open('#step-6');
  const tracker = lesson.tracker;
  const cell = tracker.locator('#c-dns-6');
  const state = page.locator('[data-state="6"] div', { hasText: 'DNS response' });
  await expect(cell).toContainText('NXDOMAIN');
  await expect(state).toContainText('NXDOMAIN');
  const button = page.locator('[data-covers]');
  await expect(button).toHaveText('Cover these values above');
  await button.click();
  await expect(button).toHaveText('Uncover these values');
  await expect(page.locator('#status')).toHaveText('The values above are covered');
  await expect(cell).toHaveText('covered', { useInnerText: true });
  await expect(cell.getByRole('button')).toHaveCount(0);
  await expect(state).toContainText('covered');
  await expect(state).not.toContainText('NXDOMAIN');
  // What would give an open cell away is covered with it: the value after it, and what the next step changed it from.
  await expect(tracker.locator('#c-connection-5')).toContainText('covered');
  await expect(page.locator('[data-state="6"] div', { hasText: /^clusterIP/ })).toContainText('was covered', {
    useInnerText: true,
  });
  // What is not open is not covered.
  await expect(tracker.locator('#c-dns-5')).toContainText('10.1.1.5, 10.1.1.7');
  await button.click();
  await expect(cell).toContainText('NXDOMAIN');
  await expect(page.getByText('covered', { exact: true })).toHaveCount(0);
  await button.click();
  await fillTrace(page, TRACE);
  await expect(cell).toContainText('NXDOMAIN');
  await expect(button).toHaveText('Cover these values above');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`320 px, ${colorScheme}`, () => {
    test.use({ viewport: { width: 320, height: 800 }, colorScheme });

    for (const [name, values] of [
      ['right', TRACE],
      ['wrong', { ...TRACE, 'DNS response, Final': 'none' }],
    ] as const) {
      test(`breaks no rule before, covered, and ${name}; nothing scrolls sideways, targets are 24 px`, async ({
        page,
        lesson,
      }) => {
        await lesson.open('#quiz');
        await expectAccessible(page);
        await page.getByRole('button', { name: 'Cover these values above' }).click();
        await expectAccessible(page);
        await fillTrace(page, values);
        await expect(page.locator('dry-trace [data-part=feedback]')).not.toBeEmpty();
        await expectAccessible(page);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBe(0);
        const controls = page.locator('dry-trace :is(input, button, .show-me a):visible');
        for (const box of await controls.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height)))
          expect(box).toBeGreaterThanOrEqual(24);
      });
    }
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the cells can be filled in, the key is there with its reasons, and nothing does nothing', async ({
    page,
    lesson,
  }) => {
    await lesson.open('#quiz');
    const item = page.locator('dry-trace');
    await expect(item.getByRole('textbox')).toHaveCount(8);
    await item.getByRole('textbox', { name: 'DNS response, Final' }).fill('NXDOMAIN');
    await expect(item.getByRole('button')).toHaveCount(0);
    await expect(item.getByText('DNS response, Final: NXDOMAIN')).toBeHidden();
    await item.getByText('Show the key').click();
    await expect(item.getByText('DNS response, Final: NXDOMAIN')).toBeVisible();
    await item
      .locator('.traced')
      .filter({ hasText: 'DNS response, Final' })
      .getByRole('button', { name: 'Why?', exact: true })
      .click();
    await expect(page.locator(':popover-open')).toContainText('NXDOMAIN');
  });
});
