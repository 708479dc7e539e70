import { expect, test } from './lesson.ts';

test.use({ javaScriptEnabled: false });

test('without JavaScript the page reads whole, and no control is there that would do nothing', async ({
  page,
  lesson,
}) => {
  await lesson.open();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Headless Services');
  for (let step = 1; step <= 6; step++) await expect(lesson.row(step)).toBeVisible();
  await expect(lesson.tracker.getByRole('columnheader', { name: 'Final' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Transcript' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Check' })).toHaveCount(0);
});

test('the quiz reads whole too: options, hints, and the key only where it is asked for', async ({ page, lesson }) => {
  await lesson.open();
  await expect(page.getByText('(costs').first()).toBeHidden();
  await expect(page.getByRole('radio')).toHaveCount(12);
  await expect(page.getByText('Without JavaScript nothing is graded here')).toBeVisible();
  const item = lesson.item(/What does DNS answer/);
  await expect(item.getByText('There is no virtual IP to return')).toBeHidden();
  await item.getByText('Show the key').click();
  await expect(item.getByText('There is no virtual IP to return')).toBeVisible();
  await expect(lesson.item(/At which step/).getByText('the key', { exact: true })).toBeHidden();
  await item.getByText('Hint').click();
  await expect(item.getByText('after step 3.')).toBeVisible();
});

test('what a terminal shows is there, and says when; what is copied of it has no prompt', async ({ page, lesson }) => {
  await lesson.open();
  const quoted = page.getByRole('figure', { name: 'After step 3' });
  await expect(quoted).toContainText('$ dig +short my-headless-service.default.svc.cluster.local');
  await quoted.getByRole('group', { name: /^Terminal/ }).selectText();
  const copied = await page.evaluate(() => String(getSelection()));
  expect(copied.trim().split('\n')).toEqual([
    'dig +short my-headless-service.default.svc.cluster.local',
    '10.1.1.5',
    '10.1.1.6',
  ]);
});

test('why? works without JavaScript', async ({ page, lesson }) => {
  await lesson.open();
  await page.getByRole('button', { name: /why\? Pod IPs, Final/i }).click();
  await expect(
    page.locator(':popover-open').getByText('a Service does not own the Pods it selects').first(),
  ).toBeVisible();
});
