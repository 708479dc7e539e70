import { expect, Lesson, STEM, test } from './lesson.ts';

test.use({ serviceWorkers: 'block' });
test.beforeEach(({ lesson }) => lesson.choicesAlone());

test('what is done in one tab stands in the other, and nothing is overwritten', async ({ context, lesson }) => {
  const other = new Lesson(await context.newPage());
  await lesson.open();
  await other.open();
  await lesson.choose(STEM.dns, /cluster IP/);
  // Awake, it has the store open.
  await other.item(STEM.connect).scrollIntoViewIfNeeded();
  await expect(other.item(STEM.dns)).toHaveAttribute('data-verdict', 'wrong');
  await other
    .item(STEM.none)
    .getByLabel(/no IPs/)
    .check();
  await expect(lesson.item(STEM.none).getByLabel(/no IPs/)).toBeChecked();
  await lesson.choose(STEM.connect, /Step 4/);
  await expect(other.item(STEM.connect)).toHaveAttribute('data-verdict', 'correct');
  await expect(other.item(STEM.none).getByLabel(/no IPs/)).toBeChecked();
  await other.page.reload();
  await expect(other.item(STEM.dns)).toHaveAttribute('data-verdict', 'wrong');
  await expect(other.item(STEM.connect)).toHaveAttribute('data-verdict', 'correct');
  await expect(other.item(STEM.none).getByLabel(/no IPs/)).toBeChecked();
  // The order is the same in both.
  const orders = await Promise.all(
    [lesson, other].map((each) => each.item(STEM.deleted).locator('.option').allInnerTexts()),
  );
  expect(orders[0]).toEqual(orders[1]);
});

test('both begin at once: it is one attempt, with what was given in each', async ({ context, lesson }) => {
  const other = new Lesson(await context.newPage());
  await lesson.open();
  await other.open();
  await Promise.all([lesson.choose(STEM.dns, /cluster IP/), other.choose(STEM.connect, /Step 4/)]);
  for (const each of [lesson, other]) {
    await expect(each.item(STEM.dns)).toHaveAttribute('data-verdict', 'wrong');
    await expect(each.item(STEM.connect)).toHaveAttribute('data-verdict', 'correct');
  }
});

test('finished in one, finished in the other; begun anew there, begun anew here', async ({ context, lesson }) => {
  const other = new Lesson(await context.newPage());
  await lesson.open();
  await lesson.choose(STEM.dns, /IPs of the Ready Pods/);
  await other.open();
  await expect(other.item(STEM.dns)).toHaveAttribute('data-verdict', 'correct');
  await other.page.getByRole('button', { name: 'Finish' }).click();
  await other.page.getByRole('button', { name: 'Finish all the same' }).click();
  await expect(lesson.page.locator('[data-quiz=score]')).toContainText('Score: 1 of 6 points');
  await other.page.getByRole('button', { name: 'Try again' }).click();
  await other.choose(STEM.dns, /cluster IP/);
  await expect(lesson.item(STEM.dns)).toHaveAttribute('data-verdict', 'wrong');
  await expect(lesson.page.locator('[data-quiz=score]')).toBeEmpty();
});

test('the focus stays where it is when another tab brings news', async ({ context, lesson }) => {
  const other = new Lesson(await context.newPage());
  await lesson.open();
  await lesson
    .item(STEM.deleted)
    .getByLabel(/Both Pods/)
    .check();
  await other.open();
  await expect(other.item(STEM.deleted).getByLabel(/Both Pods/)).toBeChecked();
  await other.choose(STEM.connect, /Step 4/);
  await expect(lesson.item(STEM.connect)).toHaveAttribute('data-verdict', 'correct');
  await expect(lesson.item(STEM.deleted).getByLabel(/Both Pods/)).toBeFocused();
});
