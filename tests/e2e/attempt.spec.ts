import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readExport } from '../../src/progress/read-export.ts';
import { expect, type Lesson, siteUrl, STEM, test } from './lesson.ts';
import { ProgressPage } from './progress-page.ts';

test.use({ serviceWorkers: 'block' });
test.beforeEach(({ lesson }) => lesson.choicesAlone());

function order(lesson: Lesson, stem: RegExp): Promise<string[]> {
  return lesson
    .item(stem)
    .locator('.option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('data-of') ?? ''));
}

interface Kept {
  readonly id: string;
  readonly seed: number;
  readonly finished?: string;
  readonly repeats?: string;
  readonly anchor?: string;
}

/** What the browser keeps of the site in one of its stores. */
function records(page: Page, store: 'attempts' | 'places'): Promise<Kept[]> {
  return page.evaluate(async (name) => {
    // Opened before the page has made it, it would be empty for ever.
    if (!(await indexedDB.databases()).some((each) => each.name === 'dryrun /some/path/')) return [];
    return new Promise((resolve) => {
      const asked = indexedDB.open('dryrun /some/path/');
      asked.onsuccess = () => {
        const all = asked.result.transaction(name).objectStore(name).getAll();
        all.onsuccess = () => {
          asked.result.close();
          resolve(all.result);
        };
      };
    });
  }, store);
}

function kept(page: Page): Promise<Kept[]> {
  return records(page, 'attempts');
}

async function finishWithOneWrong(lesson: Lesson): Promise<void> {
  await lesson.choose(STEM.dns, /IPs of the Ready Pods/);
  await lesson.choose(STEM.connect, /Step 3/);
  await lesson.choose(STEM.none, /one cluster IP instead/);
  await lesson.choose(STEM.deleted, /NXDOMAIN/, /Both Pods/, /stays open/);
  await expect(lesson.page.locator('[data-quiz=score]')).toContainText('Score: 5 of 6 points, 83%. Passed');
}

test('the end is told beside the last verdict, and in the status with the item’s number', async ({ page, lesson }) => {
  await lesson.open();
  await finishWithOneWrong(lesson);
  const item = lesson.item(STEM.deleted);
  await expect(item).toContainText('Finished: 83%. See the result');
  await expect(page.locator('#status')).toHaveText(/^Item \d+: .+ Score: 5 of 6 points, 83%/);
  await item.getByRole('link', { name: 'See the result' }).click();
  await expect(page.locator('[data-quiz=score]')).toBeFocused();
  await page.getByRole('button', { name: 'Try the wrong ones again' }).click();
  await expect(page.locator('#status')).toHaveText('A new attempt: 1 item.');
  await expect(item).not.toContainText('Finished');
});

test('a reload in the middle: all is as it was', async ({ page, lesson }) => {
  await lesson.open();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await lesson.choose(STEM.dns, /cluster IP/);
  await lesson.item(STEM.connect).getByText('Hint 1 of 2').click();
  await lesson
    .item(STEM.deleted)
    .getByLabel(/Both Pods/)
    .check();
  const before = [await order(lesson, STEM.dns), await order(lesson, STEM.none), await order(lesson, STEM.deleted)];
  await page.reload();
  await expect(lesson.item(STEM.deleted).getByLabel(/Both Pods/)).toBeChecked();
  await expect(lesson.item(STEM.dns).getByLabel(/cluster IP/)).toBeChecked();
  await expect(lesson.item(STEM.dns).locator('[data-part=feedback]')).toContainText('which is no address');
  await expect(lesson.item(STEM.connect).getByText('for the word "connect"')).toBeVisible();
  expect([await order(lesson, STEM.dns), await order(lesson, STEM.none), await order(lesson, STEM.deleted)]).toEqual(
    before,
  );
  await expect(lesson.row(2)).toHaveAttribute('aria-current', 'step');
  await expect(page.locator('[data-quiz=progress]')).toHaveText('1 of 4 checked');
  // A hint once opened costs, reloaded or not.
  await lesson.choose(STEM.connect, /Step 4/);
  await expect(lesson.item(STEM.connect)).toContainText('Correct: 0.75 of 1 point.');
  expect(await kept(page)).toHaveLength(1);
});

test('closed in the instant of the last check: the progress page and the export have it finished', async ({
  page,
  lesson,
}) => {
  await lesson.open();
  await lesson.choose(STEM.dns, /IPs of the Ready Pods/);
  await lesson.choose(STEM.connect, /Step 3/);
  await lesson.choose(STEM.none, /one cluster IP instead/);
  const last = lesson.item(STEM.deleted);
  for (const option of [/NXDOMAIN/, /Both Pods/, /stays open/]) await last.getByLabel(option).check();
  await expect.poll(() => kept(page)).toHaveLength(1);
  await last.getByRole('button', { name: 'Check' }).evaluate((button: HTMLElement) => {
    button.click();
    location.href = '/some/path/progress/';
  });
  const progress = new ProgressPage(page);
  await expect(progress.lesson('Headless Services')).toContainText('Passed');
  const [attempt] = JSON.parse(await progress.download('Export')).attempts;
  expect(attempt.finished).toBeDefined();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('who steps and leaves at once finds the stepper there', async ({ page, lesson }) => {
  await lesson.open();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect.poll(() => records(page, 'places')).toMatchObject([{ step: 1 }]);
  await page.getByRole('button', { name: 'Next' }).evaluate((button: HTMLElement) => {
    button.click();
    location.reload();
  });
  await expect(lesson.row(2)).toHaveAttribute('aria-current', 'step');
});

test('away and back again', async ({ page, lesson }) => {
  await lesson.open();
  await lesson.choose(STEM.dns, /cluster IP/);
  await lesson
    .item(STEM.none)
    .getByLabel(/no IPs/)
    .check();
  await page.goto(`${siteUrl()}kubernetes/`);
  await page.goBack();
  await expect(lesson.item(STEM.dns)).toHaveAttribute('data-verdict', 'wrong');
  await expect(lesson.item(STEM.none).getByLabel(/no IPs/)).toBeChecked();
  await page.goForward();
  await page.goBack();
  await expect(lesson.item(STEM.none).getByLabel(/no IPs/)).toBeChecked();
  expect(await kept(page)).toHaveLength(1);
});

test('nothing is lost by who leaves at once', async ({ page, lesson }) => {
  await lesson.open();
  await lesson.choose(STEM.dns, /cluster IP/);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('#item-without-none input')?.click();
    location.reload();
  });
  await expect(lesson.item(STEM.dns)).toHaveAttribute('data-verdict', 'wrong');
  await expect(lesson.item(STEM.none).getByRole('radio', { checked: true })).toHaveCount(1);
});

test('nothing is begun by looking alone', async ({ page, lesson }) => {
  await lesson.open();
  await lesson.item(STEM.deleted).scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(1);
  expect(await kept(page)).toEqual([]);
});

test('a way back to where the reader was', async ({ page, lesson }) => {
  await lesson.open();
  await expect(page.locator('[data-place]')).toBeHidden();
  await page.locator('#key-moments').evaluate((part) => part.scrollIntoView());
  await expect.poll(async () => (await records(page, 'places')).map(({ anchor }) => anchor)).toEqual(['key-moments']);
  await page.goto(`${siteUrl()}kubernetes/`);
  await lesson.open();
  await page.getByRole('link', { name: 'You were at Key moments: go on there' }).click();
  await expect(page).toHaveURL(/#key-moments$/);
  // Who comes by a link to a part is not told where else to go.
  await page.goto('about:blank');
  await lesson.open('#receipt');
  await expect(page.getByRole('button', { name: 'Finish' })).toBeVisible();
  await expect(page.locator('[data-place]')).toBeHidden();
});

test('finished: what each item earned, kept over a reload, and to download', async ({ page, lesson }) => {
  await lesson.open();
  await finishWithOneWrong(lesson);
  const rows = page.locator('.quiz-earned li');
  await expect(rows).toHaveText([
    /^1\. .*1 of 1 point$/,
    /^2\. .*0 of 1 point$/,
    /^3\. .*1 of 1 point$/,
    /^4\. .*3 of 3 points$/,
  ]);
  await expect(page.locator('.quiz-note')).toContainText(/keep|progress/);
  await page.reload();
  await expect(rows).toHaveCount(4);
  await expect(page.locator('[data-quiz=past]')).toHaveText('Last: 83%, best: 83%, 1 attempt');
  await expect(page.getByRole('link', { name: 'Last: 83%' })).toHaveAttribute('href', '/some/path/progress/');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download this result' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('kubernetes-headless-services-result.json');
  const read = readExport(readFileSync(await file.path(), 'utf8'));
  expect(read).toMatchObject({
    leftOut: [],
    attempts: [{ lesson: 'kubernetes/headless-services', title: 'Headless Services' }],
  });
});

test('again: a new attempt in a fresh order; the old one stays', async ({ page, lesson }) => {
  await lesson.open();
  await finishWithOneWrong(lesson);
  const orders = new Set([String(await order(lesson, STEM.deleted))]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator(':focus')).toHaveAttribute('name', 'dns-at-step-3');
  await expect(page.locator('input:checked')).toHaveCount(0);
  await expect(page.locator('[data-quiz=score]')).toBeEmpty();
  await expect(lesson.item(STEM.dns).getByText('Show the key')).toBeHidden();
  for (let time = 0; time < 3; time++) {
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('button', { name: 'Finish all the same' }).click();
    orders.add(String(await order(lesson, STEM.deleted)));
    await page.getByRole('button', { name: 'Try again' }).click();
  }
  expect(orders.size).toBeGreaterThan(1);
  await expect(page.locator('[data-quiz=past]')).toHaveText('Last: 0%, best: 83%, 4 attempts');
  const attempts = await kept(page);
  expect(new Set(attempts.map(({ seed }) => seed)).size).toBe(4);
  expect(attempts.filter(({ finished }) => finished)).toHaveLength(4);
});

test('the wrong ones again: what was right is carried over', async ({ page, lesson }) => {
  await lesson.open();
  await finishWithOneWrong(lesson);
  await page.getByRole('button', { name: 'Try the wrong ones again' }).click();
  await expect(lesson.item(STEM.dns)).toHaveAttribute('data-verdict', 'correct');
  await expect(lesson.item(STEM.connect)).not.toHaveAttribute('data-verdict');
  await expect(page.locator('[data-quiz=progress]')).toHaveText('3 of 4 checked');
  await lesson.choose(STEM.connect, /Step 4/);
  await expect(page.locator('[data-quiz=score]')).toContainText('Score: 6 of 6 points');
  await expect.poll(async () => (await kept(page)).filter(({ finished }) => finished).length).toBe(2);
  const attempts = await kept(page);
  const [repeated] = attempts.filter(({ repeats }) => repeats !== undefined);
  expect(attempts.map(({ id }) => id)).toContain(repeated?.repeats);
});

test('attempts that are used up: the quiz is for reading', async ({ page, lesson }) => {
  await lesson.change(['data-feedback=', 'data-attempts="2" data-feedback=']);
  await lesson.open();
  await lesson.choose(STEM.dns, /cluster IP/);
  await expect(page.locator('[data-quiz=past]')).toHaveText('Attempt 1 of 2.');
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('button', { name: 'Finish all the same' }).click();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('[data-quiz=past]')).toContainText('Attempt 2 of 2.');
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('button', { name: 'Finish all the same' }).click();
  for (const visit of ['now', 'later']) {
    if (visit === 'later') await page.reload();
    await expect(page.locator('[data-quiz=past]')).toContainText('All 2 attempts are used');
    await expect(lesson.item(STEM.none).getByText('Leaving the field out asks for a virtual IP.')).toBeVisible();
    await expect(page.getByRole('button', { name: /again|^Finish/ })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Download this result' })).toBeVisible();
  }
});

test('an item changed in the middle is open again, and says why', async ({ page, lesson }) => {
  await lesson.open();
  await lesson.choose(STEM.dns, /IPs of the Ready Pods/);
  await lesson.choose(STEM.connect, /Step 4/);
  await lesson.change([/(data-item="dns-at-step-3".*?data-version=)"\w+"/, '$1"another"']);
  await page.reload();
  await expect(lesson.item(STEM.dns)).toContainText('Your earlier response was to another text, so it is open again.');
  await expect(lesson.item(STEM.dns).locator('input:checked')).toHaveCount(0);
  await expect(lesson.item(STEM.connect)).toHaveAttribute('data-verdict', 'correct');
  await expect(page.locator('.item-note')).toHaveCount(1);
  await expect(page.locator('[data-quiz=progress]')).toHaveText('1 of 4 checked');
});

test('an item changed after the end: said, and the old score stays', async ({ page, lesson }) => {
  await lesson.open();
  await finishWithOneWrong(lesson);
  await lesson.change([/(data-item="dns-at-step-3".*?data-version=)"\w+"/, '$1"another"']);
  await page.reload();
  await expect(lesson.item(STEM.dns)).toContainText('since your last attempt. Its score stays as it was.');
  await expect(page.locator('[data-quiz=past]')).toContainText('Last: 83%');
  await expect(page.locator('input:checked')).toHaveCount(0);
});

test('an item that is gone, and one that is new: nothing goes by position', async ({ page, lesson }) => {
  await lesson.open();
  await lesson.choose(STEM.connect, /Step 4/);
  await lesson.change(['data-item="dns-at-step-3"', 'data-item="brand-new"']);
  await page.reload();
  await expect(lesson.item(STEM.dns)).toContainText('It does not count in this attempt.');
  await expect(page.getByText('One item is gone since your attempt.')).toBeVisible();
  await expect(lesson.item(STEM.connect)).toHaveAttribute('data-verdict', 'correct');
  await lesson.choose(STEM.dns, /cluster IP/);
  await lesson.choose(STEM.none, /one cluster IP instead/);
  await lesson.choose(STEM.deleted, /NXDOMAIN/, /Both Pods/, /stays open/);
  await expect(page.locator('[data-quiz=score]')).toContainText('Score: 5 of 5 points');
});

test('while an attempt is under way its lock is held, and no longer', async ({ page, lesson }) => {
  const held = (): Promise<number> =>
    page.evaluate(
      async () =>
        ((await navigator.locks.query()).held ?? []).filter(({ name }) => name?.startsWith('dryrun attempt')).length,
    );
  await lesson.open();
  await lesson.item(STEM.dns).scrollIntoViewIfNeeded();
  await lesson
    .item(STEM.dns)
    .getByLabel(/cluster IP/)
    .hover();
  expect(await held()).toBe(0);
  await lesson
    .item(STEM.dns)
    .getByLabel(/cluster IP/)
    .check();
  await expect.poll(held).toBe(1);
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('button', { name: 'Finish all the same' }).click();
  await expect.poll(held).toBe(0);
});

test('a clock that was set back changes nothing', async ({ page, lesson }) => {
  await page.clock.setFixedTime('2026-06-01T12:00:00Z');
  await lesson.open();
  await finishWithOneWrong(lesson);
  await page.clock.setFixedTime('2020-01-01T12:00:00Z');
  await page.getByRole('button', { name: 'Try again' }).click();
  await lesson.choose(STEM.dns, /IPs of the Ready Pods/);
  await page.reload();
  await expect(lesson.item(STEM.dns)).toHaveAttribute('data-verdict', 'correct');
  await expect(lesson.item(STEM.connect)).not.toHaveAttribute('data-verdict');
  await expect(page.locator('[data-quiz=past]')).toHaveText('Last: 83%, best: 83%, 1 attempt');
});
