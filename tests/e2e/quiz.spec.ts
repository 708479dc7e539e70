import { expect, STEM, test } from './lesson.ts';

// What a worker keeps would come before the changed markup.
test.use({ serviceWorkers: 'block' });
test.beforeEach(({ lesson }) => lesson.choicesAlone());

const AT_THE_END = ['data-feedback="at once"', 'data-feedback="at the end"'] as const;

test('right: the rationale, the points, and a score at the end by itself', async ({ page, lesson }) => {
  await lesson.open();
  const feedback = lesson.item(STEM.dns).locator('[data-part=feedback]');
  await lesson.choose(STEM.dns, /IPs of the Ready Pods/);
  await expect(feedback).toContainText('Correct: 1 of 1 point.');
  await expect(feedback).toContainText('There is no virtual IP to return');
  await expect(page.getByRole('status')).toHaveText('Item 1: ✓ Correct: 1 of 1 point.');
  await lesson.choose(STEM.connect, /Step 4/);
  await lesson.choose(STEM.none, /one cluster IP instead/);
  await expect(page.locator('[data-quiz=progress]')).toHaveText('3 of 4 checked');
  await lesson.choose(STEM.deleted, /NXDOMAIN/, /Both Pods/, /stays open/);
  await expect(page.locator('[data-quiz=score]')).toHaveText('Score: 6 of 6 points, 100%. Passed: 70% is needed.');
  await expect(page.getByRole('status')).toHaveText(/^Item 4: ✓ Correct: 3 of 3 points\. Score: 6 of 6/);
  await expect(page.getByRole('button', { name: 'Try the wrong ones again' })).toHaveCount(0);
});

test('wrong: what is wrong about it; the key comes only now, and only where it is asked for', async ({ lesson }) => {
  await lesson.open();
  const item = lesson.item(STEM.dns);
  await expect(item.getByText('Show the key')).toBeHidden();
  await lesson.choose(STEM.dns, /cluster IP/);
  const feedback = item.locator('[data-part=feedback]');
  await expect(feedback).toContainText('Not correct: 0 of 1 point.');
  await expect(feedback).toContainText('which is no address');
  await expect(item.getByText('There is no virtual IP to return')).toBeHidden();
  await item.getByText('Show the key').click();
  await expect(item.getByText('There is no virtual IP to return')).toBeVisible();
});

test('partly: each option chosen is marked, in text too; one that is wrong takes one off', async ({ lesson }) => {
  await lesson.open();
  const item = lesson.item(STEM.deleted);
  await expect(item.getByText('Choose all that apply.')).toBeVisible();
  await lesson.choose(STEM.deleted, /NXDOMAIN/, /Both Pods/, /lose their IPs/);
  await expect(item).toHaveAttribute('data-verdict', 'partly');
  await expect(item.locator('[data-part=feedback]')).toContainText('Partly correct: 1 of 3 points.');
  const told = item.locator('[data-part=feedback] [data-mark]');
  await expect(told).toHaveCount(4);
  await expect(told.last()).toContainText('The connection that was open stays open');
  await expect(told.last()).toContainText('It is right too, and was not chosen.');
  await expect(item.getByRole('checkbox', { name: 'Both Pods run on (right)' })).toBeChecked();
  await expect(item.getByRole('checkbox', { name: 'The Pods lose their IPs (not right)' })).toBeChecked();
  await expect(item.getByRole('checkbox', { name: /stays open$/ })).not.toBeChecked();
});

test('what is checked is fixed, and stays readable', async ({ page, lesson }) => {
  await lesson.open();
  await lesson.choose(STEM.deleted, /NXDOMAIN/);
  const item = lesson.item(STEM.deleted);
  await item.getByLabel(/Both Pods/).click({ force: true });
  await expect(item.getByLabel(/Both Pods/)).not.toBeChecked();
  await item.getByLabel(/NXDOMAIN/).focus();
  await page.keyboard.press('Space');
  await expect(item.getByLabel(/NXDOMAIN/)).toBeChecked();
  await expect(item.getByLabel(/NXDOMAIN/)).toBeEnabled({ enabled: false });
  await expect(item.getByLabel(/NXDOMAIN/)).toBeFocused();
  await item.getByRole('button', { name: 'Check' }).click();
  await expect(item.locator('[data-part=feedback]')).toContainText('1 of 3 points');
});

test('nothing chosen: said, and the button works on', async ({ lesson }) => {
  await lesson.open('#quiz');
  const item = lesson.item(STEM.dns);
  await item.getByRole('button', { name: 'Check' }).click();
  await expect(item.getByText('Choose an option first')).toBeVisible();
  await expect(item.getByRole('radiogroup')).toHaveAttribute('aria-invalid', 'true');
  await expect(item.getByRole('radio').first()).toBeFocused();
  await lesson.choose(STEM.dns, /IPs of the Ready Pods/);
  await expect(item.getByText('Choose an option first')).toBeHidden();
  await expect(item.getByRole('radiogroup')).not.toHaveAttribute('aria-invalid', 'true');
});

test('hints come one at a time, say what they cost before, and cost it', async ({ lesson }) => {
  await lesson.open();
  const item = lesson.item(STEM.connect);
  await expect(item.getByText('Hint 1 of 2 (costs 0.25 points)')).toBeVisible();
  await expect(item.getByText('Hint 2 of 2')).toBeHidden();
  await item.getByText('Hint 1 of 2').click();
  await expect(item.getByText('for the word "connect"')).toBeVisible();
  await item.getByText('Hint 1 of 2').click();
  await item.getByText('Hint 1 of 2').click();
  await lesson.choose(STEM.connect, /Step 4/);
  await expect(item.locator('[data-part=feedback]')).toContainText('Correct: 0.75 of 1 point.');
  await expect(item.getByText('(costs 0.25 points)').first()).toBeHidden();
  await item.getByText('Hint 2 of 2').click();
  await expect(item.locator('[data-part=feedback]')).toContainText('Correct: 0.75 of 1 point.');
});

test('finished with something open: told first, with a way to each, and then all the same', async ({
  page,
  lesson,
}) => {
  await lesson.open();
  await lesson.choose(STEM.dns, /IPs of the Ready Pods/);
  await lesson
    .item(STEM.none)
    .getByLabel(/one cluster IP instead/)
    .check();
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByRole('heading', { name: '3 items are open' })).toBeFocused();
  await expect(page.locator('[data-quiz=score]')).toBeEmpty();
  await page.getByRole('link', { name: '2. At which step' }).click();
  await expect(lesson.item(STEM.connect).getByRole('radio').first()).toBeFocused();
  await page.getByRole('button', { name: 'Finish all the same' }).click();
  await expect(page.locator('[data-quiz=score]')).toBeFocused();
  // What was given counts, checked or not; what is open earns nothing.
  await expect(page.locator('[data-quiz=score]')).toContainText('Score: 2 of 6 points, 33%. Not passed');
  await expect(lesson.item(STEM.connect)).toContainText('Left open: 0 of 1 point.');
  await expect(page.getByRole('listitem').filter({ hasText: '3. If the manifest left' })).toContainText('1 of 1 point');
});

test('feedback at the end: nothing is graded before the quiz is finished', async ({ page, lesson }) => {
  await lesson.change(AT_THE_END);
  await lesson.open();
  await expect(page.getByRole('button', { name: 'Check' })).toHaveCount(0);
  await lesson
    .item(STEM.dns)
    .getByLabel(/cluster IP/)
    .check();
  await page.keyboard.press('Enter');
  await expect(lesson.item(STEM.dns)).not.toHaveAttribute('data-verdict');
  await lesson
    .item(STEM.dns)
    .getByLabel(/IPs of the Ready Pods/)
    .check();
  await lesson
    .item(STEM.connect)
    .getByLabel(/Step 2/)
    .check();
  await lesson
    .item(STEM.none)
    .getByLabel(/no IPs/)
    .check();
  await expect(page.locator('[data-quiz=progress]')).toHaveText('3 of 4 filled in');
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('link', { name: '4. Step 6' }).click();
  await lesson
    .item(STEM.deleted)
    .getByLabel(/NXDOMAIN/)
    .check();
  await expect(lesson.item(STEM.deleted).getByText('Show the key')).toBeHidden();
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page.locator('[data-quiz=score]')).toContainText('Score: 2 of 6 points');
  await expect(lesson.item(STEM.connect)).toHaveAttribute('data-verdict', 'wrong');
  await expect(lesson.item(STEM.connect)).toContainText('Nobody has asked for them yet.');
  await expect(lesson.item(STEM.deleted).getByText('Show the key')).toBeVisible();
});

test('options stand in an order of the attempt, but where their author wrote otherwise', async ({
  browser,
  lesson,
  page,
}) => {
  await lesson.open('#quiz');
  const written = [
    "The Service's cluster IP",
    'The IPs of the Ready Pods',
    'An empty answer',
    'No such name, NXDOMAIN',
  ];
  const seen = new Set<string>();
  for (let visit = 0; visit < 8; visit++) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(other.getByRole('button', { name: 'Finish' })).toBeVisible();
    const texts = async (id: string): Promise<string[]> =>
      (await other.locator(`#item-${id} .option`).allInnerTexts()).map((text) => text.trim());
    const order = await texts('dns-at-step-3');
    expect(order.toSorted()).toEqual(written.toSorted());
    seen.add(order.join());
    expect(await texts('connects-at-step')).toEqual(['Step 2', 'Step 3', 'Step 4', 'Step 5']);
    await context.close();
  }
  expect(seen.size).toBeGreaterThan(2);
});

test('a pinned option keeps its place', async ({ lesson }) => {
  await lesson.change([/data-option(?=><input type="checkbox")/, 'data-option data-pinned']);
  await lesson.open('#quiz');
  await expect(lesson.item(STEM.deleted).getByRole('button', { name: 'Check' })).toBeVisible();
  await expect(lesson.item(STEM.deleted).locator('.option').first()).toContainText('Its name does not exist');
});

test('the page has one status region', async ({ page, lesson }) => {
  await lesson.open();
  await expect(page.locator('[role=status], [role=alert], [aria-live]')).toHaveCount(1);
});

test('what a screen reader meets: a choice and a multiple response, before and after', async ({ page, lesson }) => {
  // The same order each time.
  await page.addInitScript(() => {
    crypto.getRandomValues = <Numbers>(numbers: Numbers): Numbers => numbers;
  });
  await lesson.open('#quiz');
  await expect(page.getByRole('button', { name: 'Finish' })).toBeVisible();
  await expect(lesson.item(STEM.dns)).toMatchAriaSnapshot({ name: 'choice-open.aria.yml' });
  await lesson.choose(STEM.dns, /cluster IP/);
  await expect(lesson.item(STEM.dns)).toMatchAriaSnapshot({ name: 'choice-wrong.aria.yml' });
  await expect(lesson.item(STEM.deleted)).toMatchAriaSnapshot({ name: 'multiple-open.aria.yml' });
  await lesson.choose(STEM.deleted, /NXDOMAIN/, /Both Pods/, /lose their IPs/);
  await expect(lesson.item(STEM.deleted)).toMatchAriaSnapshot({ name: 'multiple-partly.aria.yml' });
});
