import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, siteUrl, test } from './lesson.ts';
import { ProgressPage, rawProgress } from './progress-page.ts';

const OLD = readFileSync(new URL('../progress/export-v1.json', import.meta.url), 'utf8');

/** An export with some of the old one's attempts, changed. */
function exportOf(change: (attempts: Record<string, unknown>[]) => unknown[]): string {
  const file = JSON.parse(OLD);
  return JSON.stringify({ ...file, attempts: change(file.attempts) });
}

/** The attempt that is under way, with one of its items at a revision. */
function underWay(item: number, revision: number): string {
  return exportOf(([, , , open = {}]) => {
    const items = open['items'] as Record<string, unknown>[];
    return [
      { ...open, items: items.map((each, at) => (at === item ? { ...each, revision, response: { a: 'new' } } : each)) },
    ];
  });
}

test('an old export comes in, and the page shows it whole', async ({ page, lesson }) => {
  void lesson;
  const progress = new ProgressPage(page);
  await progress.open();
  await expect(page.getByText('No attempt yet')).toBeVisible();
  await expect(page.getByLabel('Plot the scores of')).toBeHidden();
  await expect(progress.lesson('Headless Services')).toContainText('○ Not begun');
  await progress.import(OLD);
  await expect(progress.said).toContainText('Imported: 4 attempts are new.');
  await expect(progress.said).toContainText('https://example.org/some/path/');

  await expect(progress.lesson('Headless Services')).toContainText(
    '✓ Passed, best 100%, last 100%, an attempt is under way',
  );
  await expect(progress.lesson('A lesson that is gone')).toContainText('✗ Not passed, best 37%, last 37%');
  await expect(page.getByRole('link', { name: 'Continue with Headless Services' })).toHaveAttribute(
    'href',
    /headless-services\/#step-3$/,
  );
  await expect(page.getByRole('heading', { name: 'No longer on this site' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'What to repeat' })).toContainText(
    'A lesson that is gone: not passed yet, 3 items not fully right',
  );

  const table = page.getByRole('table', { name: /All attempts/ });
  await expect(table.getByRole('row')).toHaveCount(5);
  await expect(table.getByRole('row').nth(1)).toContainText('Under way');
  await expect(table.getByRole('row', { name: /Wrong ones again/ })).toContainText('4 of 4');
  await expect(
    page.getByRole('img', { name: 'Scores over time: 3 scores, from 37% to 100%, 1 passed.' }),
  ).toBeVisible();
  await page.getByLabel('Plot the scores of').selectOption('A lesson that is gone');
  await expect(
    page.getByRole('img', { name: 'Scores over time: one score, from 37% to 37%, 0 passed.' }),
  ).toBeVisible();

  await page.reload();
  await expect(table.getByRole('row')).toHaveCount(5);
  await progress.import(OLD);
  await expect(progress.said).toContainText('Nothing new: 4 were here already.');

  await page.goto(`${siteUrl()}kubernetes/`);
  await expect(page.getByText('✓ Passed, best 100%, last 100%')).toBeVisible();
});

test('an attempt at another quiz than today has changed since; its score stays', async ({ page, lesson }) => {
  await lesson.open();
  await page.locator('dry-quiz').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  await page.getByRole('button', { name: 'Finish all the same' }).click();
  await expect(page.locator('[data-quiz=score]')).toContainText('Score: 0');
  const progress = new ProgressPage(page);
  await progress.open();
  await progress.import(OLD);
  const results = page.getByRole('table', { name: /All attempts/ }).locator('[data-label=Result]');
  await expect(results).toHaveText([
    '✗ Not passed',
    '◐ Under way, changed since',
    // Of a lesson that is gone nobody knows.
    '✗ Not passed',
    '✓ Passed, changed since',
    '✗ Not passed, changed since',
  ]);
});

test('to erase all is to erase what a page left when it was closed, of this site alone', async ({ page }) => {
  const progress = new ProgressPage(page);
  await progress.open();
  const base = new URL(siteUrl()).pathname;
  const names = [
    `dryrun ${base}kubernetes/headless-services 0.5`,
    `dryrun ${base}inner/kubernetes/dns`,
    'dryrun /x/a/b',
    'other',
  ];
  const [word] = JSON.parse(OLD).attempts;
  await page.evaluate(([all, text]) => all?.forEach((name) => localStorage.setItem(name, String(text))), [
    names,
    JSON.stringify(word),
  ] as const);
  await progress.erase();
  await expect(progress.said).toHaveText('All progress was erased from this browser.');
  expect((await page.evaluate(() => Object.keys(localStorage))).toSorted()).toEqual(names.slice(1).toSorted());
});

test('what a page left when it was closed is here, and in the export', async ({ page }) => {
  const progress = new ProgressPage(page);
  await progress.open();
  const { id, started, items, finished: _, ...rest } = JSON.parse(OLD).attempts[0];
  const base = new URL(siteUrl()).pathname;
  // Two tabs were left in one moment, with news of one attempt; an older state of a finished one opens nothing again.
  const open = { ...rest, id, started, items: items.map((item: object) => ({ ...item, revision: 0 })) };
  const words = [1, 2].map((which) => ({
    ...open,
    items: open.items.map((item: object, at: number) => (at === which ? { ...item, revision: 9 } : item)),
  }));
  const leave = (all: readonly unknown[]): Promise<void> =>
    page.evaluate(([name, ...texts]) => texts.forEach((text, at) => localStorage.setItem(`${name} 0.${at}`, text)), [
      `dryrun ${base}${rest.lesson}`,
      ...all.map((word) => JSON.stringify(word)),
    ] as const);
  await leave(words);
  await page.reload();
  await expect(progress.lesson('Headless Services')).toContainText('an attempt is under way');
  const [kept] = JSON.parse(await progress.download('Export')).attempts;
  expect(kept.items.map(({ revision }: { revision: number }) => revision).slice(0, 3)).toEqual([0, 9, 9]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await progress.erase();
  await progress.import(OLD);
  await leave(words);
  expect(JSON.parse(await progress.download('Export')).attempts).toEqual(JSON.parse(OLD).attempts);
});

test('what is done is said in the status region, also while the dialog is open', async ({ page }) => {
  const progress = new ProgressPage(page);
  await progress.open();
  await progress.import(OLD);
  const status = page.getByRole('status');
  await expect(status).toContainText('4 attempts are new');
  await page.getByRole('button', { name: 'Erase all…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Export first' }).click();
  await expect(dialog.getByRole('status')).toContainText('4 attempts exported');
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.locator('body > #status')).toHaveCount(1);
  await progress.erase();
  await expect(page.locator('body > #status')).toHaveText('All progress was erased from this browser.');
});

test('what is no export is refused in a plain sentence, and changes nothing', async ({ page }) => {
  const progress = new ProgressPage(page);
  await progress.open();
  await progress.import('<html>');
  await expect(progress.said).toContainText('This is not a file of progress');
  await progress.import(OLD.replace('"version": 1', '"version": 2'));
  await expect(progress.said).toContainText('made by a newer version of the site');
  await progress.import(exportOf(([one, two]) => [one, { ...two, seed: -1 }]));
  await expect(progress.said).toContainText('Imported: 1 attempt is new. Left out: attempt 2: `seed`');
});

test('export, erase, import: everything is back', async ({ page }) => {
  const progress = new ProgressPage(page);
  await progress.open();
  await progress.import(OLD);
  const text = await progress.download('Export');
  const { attempts, places } = JSON.parse(text);
  expect(attempts).toEqual(JSON.parse(OLD).attempts);
  expect(places).toEqual(JSON.parse(OLD).places);

  await page.getByRole('button', { name: 'Erase all…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase all progress?' });
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Erase all…' })).toBeFocused();
  expect(await rawProgress(page, 'attempts')).toHaveLength(4);

  await page.getByRole('button', { name: 'Erase all…' }).click();
  const offered = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export first' }).click();
  expect(JSON.parse(readFileSync(await (await offered).path(), 'utf8')).attempts).toEqual(attempts);
  await dialog.getByRole('button', { name: 'Erase all', exact: true }).click();
  await expect(progress.said).toHaveText('All progress was erased from this browser.');
  expect([await rawProgress(page, 'attempts'), await rawProgress(page, 'places')]).toEqual([[], []]);
  await expect(page.getByText('No attempt yet')).toBeVisible();

  await progress.import(text);
  await expect(progress.said).toHaveText('Imported: 4 attempts are new.');
  expect(JSON.parse(await progress.download('Export'))).toMatchObject({ attempts, places });
});

test('the results go out as CSV', async ({ page }) => {
  const progress = new ProgressPage(page);
  await progress.open();
  await progress.import(exportOf(([one]) => [{ ...one, title: '=HYPERLINK("x")' }]));
  const rows = (await progress.download('Results as CSV')).split('\r\n');
  expect(rows).toHaveLength(5);
  expect(rows[1]).toContain(`,"'=HYPERLINK(""x"")",`);
});

test.describe('two tabs', () => {
  test('one sees what the other does', async ({ page, context }) => {
    const other = await context.newPage();
    const [here, there] = [new ProgressPage(page), new ProgressPage(other)];
    await here.open();
    await there.open();
    await here.import(OLD);
    await expect(there.lesson('Headless Services')).toContainText('Passed');
  });

  test('neither overwrites the other: both have news of one attempt', async ({ page, context }) => {
    const other = await context.newPage();
    const [here, there] = [new ProgressPage(page), new ProgressPage(other)];
    await here.open();
    await there.open();
    await here.import(underWay(1, 1));
    await Promise.all([here.import(underWay(1, 5)), there.import(underWay(2, 7))]);
    for (const { said } of [here, there]) await expect(said).toContainText('1 was brought up to date');
    const [kept] = (await rawProgress(page, 'attempts')) as { items: { revision: number }[] }[];
    expect(kept?.items.map(({ revision }) => revision)).toEqual([2, 5, 7]);
  });
});

/** Makes the next visit of the page see a browser that is broken in some way. */
async function openBroken(page: Page, breakIt: () => void): Promise<ProgressPage> {
  await page.addInitScript(breakIt);
  const progress = new ProgressPage(page);
  await progress.open();
  return progress;
}

test.describe('where nothing can be kept, it is said once, and the page goes on in memory', () => {
  test('denied', async ({ page, lesson }) => {
    void lesson;
    const progress = await openBroken(page, () =>
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    await expect(progress.trouble).toHaveText(
      'Your progress lasts until you leave this page: this browser cannot keep it.',
    );
    for (const said of await page.getByText(/It is kept in this browser|promised/).all())
      await expect(said).toBeHidden();
    await progress.import(OLD);
    await expect(progress.lesson('Headless Services')).toContainText('Passed');
    expect(JSON.parse(await progress.download('Export')).attempts).toHaveLength(4);
    await expect(progress.trouble.locator('p')).toHaveCount(1);
    // What cannot be reached was not erased.
    await progress.erase();
    await expect(progress.said).toContainText('Not everything could be erased');
    await expect(page.getByText('No attempt yet')).toBeVisible();
  });

  test('absent, with the channel between tabs', async ({ page, lesson }) => {
    void lesson;
    const progress = await openBroken(page, () => {
      Reflect.set(window, 'BroadcastChannel', undefined);
      Object.defineProperty(window, 'indexedDB', { value: undefined });
    });
    await expect(progress.trouble).toContainText('this browser cannot keep it');
    await progress.import(OLD);
    await expect(progress.lesson('Headless Services')).toContainText('Passed');
  });

  for (const when of ['put', 'commit'])
    test(`full, as the browser finds on ${when}`, async ({ page, lesson }) => {
      void lesson;
      const progress = await openBroken(
        page,
        when === 'put'
          ? () => {
              IDBObjectStore.prototype.put = () => {
                throw new DOMException('full', 'QuotaExceededError');
              };
            }
          : () => {
              const { put } = IDBObjectStore.prototype;
              IDBObjectStore.prototype.put = function (...args: [unknown]) {
                const request = put.apply(this, args);
                const { transaction } = this;
                Object.defineProperty(transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
                request.addEventListener('success', () => transaction.abort());
                return request;
              };
            },
      );
      await expect(progress.trouble).toBeEmpty();
      await progress.import(OLD);
      await expect(progress.trouble).toHaveText(
        'Your progress lasts until you leave this page: this browser has no room left.',
      );
      await expect(progress.lesson('Headless Services')).toContainText('Passed');
      await expect(page.getByRole('table', { name: /All attempts/ }).getByRole('row')).toHaveCount(5);
      expect(await rawProgress(page, 'attempts')).toEqual([]);
    });

  test('kept by a newer version of the site', async ({ page, lesson }) => {
    await lesson.open();
    await page.evaluate(
      (name) =>
        new Promise((resolve) => {
          const request = indexedDB.open(name, 9);
          request.addEventListener('success', () => resolve(request.result.close()));
        }),
      `dryrun ${new URL(siteUrl()).pathname}`,
    );
    const progress = new ProgressPage(page);
    await progress.open();
    await expect(progress.trouble).toContainText('this browser cannot keep it');
  });
});

test('a newer version of the site need not wait for this page to change the database', async ({ page }) => {
  const progress = new ProgressPage(page);
  await progress.open();
  const blocked = await page.evaluate(
    (name) =>
      new Promise<boolean>((resolve) => {
        const request = indexedDB.open(name, 2);
        request.addEventListener('blocked', () => resolve(true));
        request.addEventListener('success', () => resolve(false));
      }),
    `dryrun ${new URL(siteUrl()).pathname}`,
  );
  expect(blocked).toBe(false);
});

test('records that cannot be read are told, kept, and do not hide the good ones', async ({ page, lesson }) => {
  void lesson;
  const progress = new ProgressPage(page);
  await progress.open();
  await progress.import(OLD);
  const bad = { id: '3'.repeat(32), lesson: 'kubernetes/headless-services', items: 'none' };
  await rawProgress(page, 'attempts', bad);
  await page.reload();
  await expect(progress.trouble).toHaveText(
    'Some progress could not be read. It is not lost: the progress page has it to download.',
  );
  await expect(progress.lesson('Headless Services')).toContainText('Passed');
  expect(JSON.parse(await progress.download('Download it as it is'))).toEqual([bad]);
  // A good state of the same attempt takes its place, and the bad one is put aside.
  await progress.import(OLD);
  await expect(progress.lesson('A lesson that is gone')).toContainText('Not passed');
  await page.reload();
  expect(JSON.parse(await progress.download('Download it as it is'))).toEqual([bad]);
  expect(await rawProgress(page, 'attempts')).toHaveLength(4);

  await progress.erase();
  await expect(progress.said).toHaveText('All progress was erased from this browser.');
  await expect(progress.trouble).toBeEmpty();
  await expect(page.getByRole('button', { name: 'Download it as it is' })).toBeHidden();
  expect(await rawProgress(page, 'aside')).toEqual([]);
});

test('a clock that was set back costs nothing', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2001-01-01T00:00:00Z'));
  const progress = new ProgressPage(page);
  await progress.open();
  await progress.import(OLD);
  await expect(progress.lesson('Headless Services')).toContainText('Passed, best 100%, last 100%');
  await expect(page.getByRole('region', { name: 'What to repeat' })).toContainText('in the last attempt, today');
  const text = await progress.download('Export');
  await progress.import(text);
  await expect(progress.said).toHaveText('Nothing new: 4 were here already.');
});

test.describe('what the browser promised is said as it is', () => {
  const storage = (state: 'granted' | 'refused' | 'absent', vendor: string): string => `
    Object.defineProperty(navigator, 'vendor', { value: ${JSON.stringify(vendor)} });
    Object.defineProperty(navigator, 'storage', { value: ${
      state === 'absent'
        ? 'undefined'
        : `{
      persisted: async () => ${state === 'granted'}, estimate: async () => ({ usage: 1500 }) }`
    } });`;
  for (const [state, vendor, sentence] of [
    ['granted', 'Google Inc.', /^This browser has promised .* about 2 kB\.$/],
    ['refused', '', /^This browser has not promised .* about 2 kB\.$/],
    ['absent', '', /^This browser cannot be asked .* Export it from time to time\.$/],
    ['refused', 'Apple Computer, Inc.', /has not promised .* after seven days of use without a visit here/],
  ] as const)
    test(`${state}, by ${vendor || 'another'}`, async ({ page }) => {
      await page.addInitScript(storage(state, vendor));
      await new ProgressPage(page).open();
      await expect(page.locator('[data-part=storage]')).toHaveText(sentence);
    });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test('breaks no rule and does not scroll sideways: empty, filled, asked whether to erase', async ({ page }) => {
        const progress = new ProgressPage(page);
        await progress.open();
        await expectAccessible(page);
        await progress.import(OLD);
        await expect(page.getByRole('img', { name: /Scores over time/ })).toBeVisible();
        await expectAccessible(page);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBe(0);
        await page.getByRole('button', { name: 'Erase all…' }).click();
        await expectAccessible(page);
      });
    });
  }
}

test('on paper it is a report, with a line for the name and the date', async ({ page }) => {
  const progress = new ProgressPage(page);
  await progress.open();
  await expect(page.getByText('Name:')).toBeHidden();
  await progress.import(OLD);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Name:')).toBeVisible();
  await expect(page.locator('[data-part=printed]')).toHaveText(/^\d{1,2} \w+ \d{4}, \d\d:\d\d$/);
  await expect(page.getByRole('img', { name: /Scores over time/ })).toBeVisible();
  await expect(page.getByRole('table', { name: /All attempts/ }).getByRole('row')).toHaveCount(5);
  for (const tool of ['Export', 'Erase all…'])
    await expect(page.getByRole('button', { name: tool, exact: true })).toBeHidden();
  await expect(progress.said).toBeHidden();
});

test('the schema of the export is published', async ({ request }) => {
  const response = await request.get(`${siteUrl()}progress.schema.json`);
  expect(response.ok()).toBe(true);
  const schema = await response.json();
  expect(schema.properties.version).toMatchObject({ const: 1 });
  expect(schema.properties.attempts.items.properties.id.pattern).toBe('^[0-9a-f]{32}$');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page lists the lessons and says what it would need', async ({ page }) => {
    await page.goto(`${siteUrl()}progress/`);
    await expect(page.getByText('Without JavaScript the page can list the lessons')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'What to repeat' })).toBeHidden();
    await expect(page.getByRole('link', { name: 'Headless Services' })).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});

test('what to repeat is told by stems that lead to the items, and so are the results', async ({ page, lesson }) => {
  await lesson.open();
  const item = lesson.item(/What does DNS answer/);
  await item.scrollIntoViewIfNeeded();
  await item.getByLabel(/IPs of the Ready Pods/).check();
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  await page.getByRole('button', { name: 'Finish all the same' }).click();
  await expect(page.locator('[data-quiz=score]')).toContainText('Score: 1 of');
  const progress = new ProgressPage(page);
  await progress.open();
  const repeat = page.getByRole('region', { name: 'What to repeat' });
  await expect(repeat.getByRole('link', { name: /At which step/ })).toHaveAttribute(
    'href',
    /headless-services\/#item-/,
  );
  await expect(repeat.getByText(/What does DNS answer/)).toHaveCount(0);
  expect(await progress.download('Results as CSV')).toMatch(
    /What does DNS answer[^\n]*IPs of the Ready Pods: on,1,1,0/,
  );
});

test.describe('in a window of 320 by 256 pixels', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test('the question whether to erase begins with its heading', async ({ page }) => {
    const progress = new ProgressPage(page);
    await progress.open();
    await page.getByRole('button', { name: 'Erase all…' }).click();
    await expect(page.getByRole('heading', { name: 'Erase all progress?' })).toBeInViewport({ ratio: 1 });
  });
});
