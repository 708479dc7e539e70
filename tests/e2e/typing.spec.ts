import { expect, Lesson, test } from './lesson.ts';

test.use({ serviceWorkers: 'block' });

test('who types is not disturbed by news from another tab, and neither loses anything', async ({ context, lesson }) => {
  const other = new Lesson(await context.newPage());
  const cell = (each: Lesson, name: string) => each.page.locator('dry-trace').getByRole('textbox', { name });
  await lesson.open();
  await cell(lesson, 'Service, After step 5').pressSequentially('my-service');
  await other.open();
  // The first tab may not have made its store yet: then a quiz is left to itself until it is near.
  await cell(other, 'Service, After step 5').scrollIntoViewIfNeeded();
  await expect(cell(other, 'Service, After step 5')).toHaveValue('my-service');
  // In the middle of the word.
  for (let presses = 0; presses < 'service'.length; presses++) await lesson.page.keyboard.press('ArrowLeft');
  await cell(other, 'DNS response, Final').fill('NXDOMAIN');
  await expect(cell(lesson, 'DNS response, Final')).toHaveValue('NXDOMAIN');
  await lesson.page.keyboard.type('headless-');
  await expect(cell(lesson, 'Service, After step 5')).toHaveValue('my-headless-service');
  await expect(cell(other, 'Service, After step 5')).toHaveValue('my-headless-service');
  await other.page.reload();
  await expect(cell(other, 'Service, After step 5')).toHaveValue('my-headless-service');
  await expect(cell(other, 'DNS response, Final')).toHaveValue('NXDOMAIN');
});
