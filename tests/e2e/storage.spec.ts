import { expect, type Lesson, STEM, test } from './lesson.ts';

test.use({ serviceWorkers: 'block' });
test.beforeEach(({ lesson }) => lesson.choicesAlone());

async function goesOn(lesson: Lesson, sentence: RegExp): Promise<void> {
  const trouble = lesson.page.locator('[data-quiz=trouble]');
  await lesson.choose(STEM.dns, /IPs of the Ready Pods/);
  await expect(trouble).toHaveText(sentence);
  const text = await trouble.textContent();
  await lesson.choose(STEM.connect, /Step 4/);
  await lesson.choose(STEM.none, /one cluster IP instead/);
  await lesson.choose(STEM.deleted, /NXDOMAIN/, /Both Pods/, /stays open/);
  await expect(lesson.page.locator('[data-quiz=score]')).toContainText('Score: 6 of 6 points');
  await lesson.page.getByRole('button', { name: 'Try again' }).click();
  await lesson.choose(STEM.dns, /cluster IP/);
  await expect(lesson.page.locator('[data-quiz=past]')).toContainText('Last: 100%');
  // Said once.
  expect(await trouble.textContent()).toBe(text);
}

test('denied: said once, and the quiz goes on', async ({ page, lesson }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await lesson.open();
  await goesOn(lesson, /^Your progress lasts until you leave this page: this browser cannot keep it\.\s*$/);
});

test('full: said once, and the quiz goes on', async ({ page, lesson }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await lesson.open();
  await goesOn(lesson, /^Your progress lasts until you leave this page: this browser has no room left\.\s*$/);
});

test('corrupt: what cannot be read is told and kept aside, and the quiz goes on', async ({ page, lesson }) => {
  await lesson.open();
  await lesson.item(STEM.dns).scrollIntoViewIfNeeded();
  await expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
    .toContain('dryrun /some/path/');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const asked = indexedDB.open('dryrun /some/path/');
        asked.onsuccess = () => {
          const transaction = asked.result.transaction('attempts', 'readwrite');
          transaction
            .objectStore('attempts')
            .put({ id: 'x', lesson: 'kubernetes/headless-services', items: 'no list' });
          transaction.oncomplete = resolve;
        };
      }),
  );
  await page.reload();
  await expect(page.locator('[data-quiz=trouble]')).toContainText('could not be read');
  await goesOn(lesson, /^Some progress could not be read/);
});
