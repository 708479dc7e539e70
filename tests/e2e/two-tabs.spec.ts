import { expect, Lesson, test } from './lesson.ts';

test.use({ serviceWorkers: 'block' });
test.beforeEach(({ lesson }) => lesson.choicesAlone());

const DNS = /What does DNS answer/;
const CONNECT = /At which step/;
const NONE = /If the manifest left/;
const DELETED = /Step 6 deletes/;

test('what is done in one tab stands in the other, and nothing is overwritten', async ({ context, lesson }) => {
  const other = new Lesson(await context.newPage());
  await lesson.open();
  await other.open();
  await lesson.choose(DNS, /cluster IP/);
  // Awake, it has the store open.
  await other.item(CONNECT).scrollIntoViewIfNeeded();
  await expect(other.item(DNS)).toHaveAttribute('data-verdict', 'wrong');
  await other
    .item(NONE)
    .getByLabel(/no IPs/)
    .check();
  await expect(lesson.item(NONE).getByLabel(/no IPs/)).toBeChecked();
  await lesson.choose(CONNECT, /Step 4/);
  await expect(other.item(CONNECT)).toHaveAttribute('data-verdict', 'correct');
  await expect(other.item(NONE).getByLabel(/no IPs/)).toBeChecked();
  await other.page.reload();
  await expect(other.item(DNS)).toHaveAttribute('data-verdict', 'wrong');
  await expect(other.item(CONNECT)).toHaveAttribute('data-verdict', 'correct');
  await expect(other.item(NONE).getByLabel(/no IPs/)).toBeChecked();
  // The order is the same in both.
  const orders = await Promise.all(
    [lesson, other].map((each) => each.item(DELETED).locator('.option').allInnerTexts()),
  );
  expect(orders[0]).toEqual(orders[1]);
});

test('both begin at once: it is one attempt, with what was given in each', async ({ context, lesson }) => {
  const other = new Lesson(await context.newPage());
  await lesson.open();
  await other.open();
  await Promise.all([lesson.choose(DNS, /cluster IP/), other.choose(CONNECT, /Step 4/)]);
  for (const each of [lesson, other]) {
    await expect(each.item(DNS)).toHaveAttribute('data-verdict', 'wrong');
    await expect(each.item(CONNECT)).toHaveAttribute('data-verdict', 'correct');
  }
});

test('finished in one, finished in the other; begun anew there, begun anew here', async ({ context, lesson }) => {
  const other = new Lesson(await context.newPage());
  await lesson.open();
  await lesson.choose(DNS, /IPs of the Ready Pods/);
  await other.open();
  await expect(other.item(DNS)).toHaveAttribute('data-verdict', 'correct');
  await other.page.getByRole('button', { name: 'Finish' }).click();
  await other.page.getByRole('button', { name: 'Finish all the same' }).click();
  await expect(lesson.page.locator('[data-quiz=score]')).toContainText('Score: 1 of 6 points');
  await other.page.getByRole('button', { name: 'Try again' }).click();
  await other.choose(DNS, /cluster IP/);
  await expect(lesson.item(DNS)).toHaveAttribute('data-verdict', 'wrong');
  await expect(lesson.page.locator('[data-quiz=score]')).toBeEmpty();
});

test('the focus stays where it is when another tab brings news', async ({ context, lesson }) => {
  const other = new Lesson(await context.newPage());
  await lesson.open();
  await lesson
    .item(DELETED)
    .getByLabel(/Both Pods/)
    .check();
  await other.open();
  await expect(other.item(DELETED).getByLabel(/Both Pods/)).toBeChecked();
  await other.choose(CONNECT, /Step 4/);
  await expect(lesson.item(CONNECT)).toHaveAttribute('data-verdict', 'correct');
  await expect(lesson.item(DELETED).getByLabel(/Both Pods/)).toBeFocused();
});
