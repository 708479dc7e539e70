import { expect, test } from './lesson.ts';

const BUTTONS = ['First', 'Back', 'Next', 'Last'];

test('the buttons move the row, the tracker column and the flow together, and say so', async ({ page, lesson }) => {
  await lesson.open();
  const button = (name: string) =>
    page.getByRole('group', { name: 'Step through the execution' }).getByRole('button', { name });
  for (const name of BUTTONS) await expect(button(name)).toBeVisible();
  await button('Next').click();
  await button('Next').click();
  await button('Next').click();
  await expect(lesson.row(3)).toHaveAttribute('aria-current', 'step');
  await expect(page.locator('tr[aria-current="step"]')).toHaveCount(1);
  await expect(lesson.tracker.getByRole('columnheader', { name: 'After step 3' })).toHaveAttribute(
    'aria-current',
    'step',
  );
  await expect(page.locator('ol li[aria-current="step"]').first()).toContainText('DNS answers the name');
  await expect(page.locator('.rail [data-current]')).toHaveText('3');
  await expect(page.getByRole('status')).toContainText(/step 3/i);
  await button('Last').click();
  await expect(lesson.row(6)).toHaveAttribute('aria-current', 'step');
  await expect(lesson.tracker.getByRole('columnheader', { name: 'Final' })).toHaveAttribute('aria-current', 'step');
  await button('Back').click();
  await expect(lesson.row(5)).toHaveAttribute('aria-current', 'step');
  await button('First').click();
  await expect(page.locator('tr[aria-current="step"]')).toHaveCount(0);
  await expect(lesson.tracker.getByRole('columnheader', { name: 'Start' })).toHaveAttribute('aria-current', 'step');
});

test('the arrow keys, Home and End do the same', async ({ page, lesson }) => {
  await lesson.open();
  await page.getByRole('button', { name: 'Next' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(lesson.row(2)).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('ArrowLeft');
  await expect(lesson.row(1)).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('End');
  await expect(lesson.row(6)).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('Home');
  await expect(page.locator('tr[aria-current="step"]')).toHaveCount(0);
});

test('the state after a step says what changed', async ({ page, lesson }) => {
  await lesson.open();
  await page.getByRole('button', { name: 'Last' }).click();
  const state = page.locator('[data-state="6"]');
  await expect(state).toBeVisible();
  await expect(state).toContainText(/DNS response\s*changed\s*NXDOMAIN\s*was 10\.1\.1\.5, 10\.1\.1\.7/);
  await expect(state).toContainText(/Open connection\s*10\.1\.1\.5:80 ESTABLISHED/);
  await expect(state).toContainText('service "my-headless-service" deleted');
});

test('a link to a step, and an address with one, go there', async ({ page, lesson }) => {
  await lesson.open('#step-4');
  await expect(lesson.row(4)).toHaveAttribute('aria-current', 'step');
  await page.getByRole('link', { name: 'step 5' }).last().click();
  await expect(lesson.row(5)).toHaveAttribute('aria-current', 'step');
  expect(page.url()).toContain('#step-5');
});

test("why? gives the model's reason, and the rule with its source", async ({ page, lesson }) => {
  await lesson.open();
  await page.getByRole('button', { name: /why\? Pod IPs, Final/i }).click();
  const reasons = page.locator('[popover]:popover-open');
  await expect(reasons).toBeVisible();
  await expect(reasons).toContainText('a Service does not own the Pods it selects');
  await expect(reasons).toContainText('R82');
  await page.keyboard.press('Escape');
  await expect(page.locator('[popover]:popover-open')).toHaveCount(0);
  await page.getByRole('button', { name: /why\? DNS response, Final/i }).click();
  await page.locator('[popover]:popover-open').getByRole('button', { name: 'R64' }).click();
  const rule = page.getByRole('dialog', { name: 'Rule R64' });
  await expect(rule).toContainText('a missing Service is NXDOMAIN');
  await expect(rule.getByRole('link').first()).toHaveAttribute('href', /^https:\/\//);
  // The rule lies over its reason; Escape closes one at a time.
  await expect(page.locator('[popover]:popover-open')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(reasons).toContainText('NXDOMAIN');
});

test('an answer that several cells share stands once in the page, and says which cells', async ({ page, lesson }) => {
  await lesson.open();
  const ask = page.getByRole('button', { name: /^why\?/i });
  const answers = await ask.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('popovertarget')));
  expect(new Set(answers).size).toBeLessThan(answers.length);
  const wrong = await ask.evaluateAll((buttons) =>
    buttons.flatMap((button) => {
      const about = button.ariaLabel?.replace('why? ', '').split(', ') ?? [];
      const name = document.getElementById(button.getAttribute('popovertarget') ?? '')?.firstElementChild?.textContent;
      return about.length === 2 && about.every((part) => name?.includes(part))
        ? []
        : [`${about.join(', ')} in ${name}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('every button that opens something has it in the page, once', async ({ page, lesson }) => {
  await lesson.open();
  const wrong = await page
    .locator('[popovertarget]')
    .evaluateAll((buttons) =>
      buttons
        .map((button) => button.getAttribute('popovertarget') ?? '')
        .filter((id) => document.querySelectorAll(`[id="${id}"][popover]`).length !== 1),
    );
  expect(wrong).toEqual([]);
});

test('Tab goes from a cell into its answer, wherever that stands', async ({ page, lesson }) => {
  await lesson.open();
  await page.getByRole('button', { name: /why\? Pod IPs, After step 3/i }).press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('[popover]:popover-open :focus')).toHaveText(/^R\d+$/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /why\? Pod IPs, After step 3/i })).toBeFocused();
});

test('every proven cell can be asked why', async ({ page, lesson }) => {
  await lesson.open();
  await expect(lesson.tracker.getByRole('button', { name: /^why\?/i })).toHaveCount(42);
  await expect(
    page
      .getByRole('table')
      .first()
      .getByRole('button', { name: /^why\?/i }),
  ).toHaveCount(14);
});
