import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Page } from '@playwright/test';
import type { download } from '../../src/client/download.ts';
import type { openProgress, ProgressStore } from '../../src/client/progress-store.ts';
import type { Attempt } from '../../src/progress/attempt.ts';
import { expect, siteUrl, test } from './lesson.ts';

declare global {
  interface Window {
    dryrun: { openProgress: typeof openProgress; download: typeof download };
    store: ProgressStore;
    troubles: string[];
    changes: number;
  }
}

/** The store and downloads alone, as a script that puts them on the window. */
const bundled = build({
  stdin: {
    contents: `export * from './progress-store.ts'; export * from './download.ts';`,
    resolveDir: new URL('../../src/client', import.meta.url).pathname,
  },
  bundle: true,
  write: false,
  globalName: 'dryrun',
  footer: { js: 'window.dryrun = dryrun;' },
  nodePaths: [new URL('../../node_modules', import.meta.url).pathname],
});

/** Opens the store in a page of the site, or in another. */
async function openStore(page: Page, base = '/store/', address = `${siteUrl()}404.html`): Promise<void> {
  // Not as a script of the page, which its policy refuses.
  await page.addInitScript((await bundled).outputFiles[0]?.text ?? '');
  await page.goto(address);
  await page.evaluate(async (path) => {
    window.troubles = [];
    window.changes = 0;
    window.store = await window.dryrun.openProgress(path, (sentence) => window.troubles.push(sentence));
    window.store.onChange(() => window.changes++);
  }, base);
}

const begin = (page: Page, attempt: Attempt): Promise<Attempt> =>
  page.evaluate((one) => window.store.begin(one), attempt);
const save = (page: Page, attempt: Attempt): Promise<Attempt> =>
  page.evaluate((one) => window.store.save(one), attempt);
const attempts = (page: Page, lesson?: string): Promise<readonly Attempt[]> =>
  page.evaluate((of) => window.store.attempts(of), lesson);

function attemptOf(id: string, changes: Partial<Attempt> = {}): Attempt {
  const item = { version: 'v1', points: 1, response: {}, hints: 0, revision: 0 };
  const items = Array.from({ length: 20 }, (_, at) => ({ ...item, id: `item-${at}` }));
  const frame = { lesson: 'a/b', title: 'B', version: 'q1', seed: 1, started: '2026-11-01T10:00:00.000Z', pass: 0.7 };
  return { id: id.repeat(32), ...frame, items, ...changes };
}

/** The attempt with a response to one item. */
function responded(attempt: Attempt, item: number, revision: number): Attempt {
  const response = { choice: `given ${revision}` };
  return { ...attempt, items: attempt.items.map((one, at) => (at === item ? { ...one, response, revision } : one)) };
}

test('two tabs that begin at once are in one attempt', async ({ page, context }) => {
  const other = await context.newPage();
  await Promise.all([openStore(page), openStore(other)]);
  const begun = await Promise.all([begin(page, attemptOf('a')), begin(other, attemptOf('b'))]);
  expect(begun[0]).toEqual(begun[1]);
  expect(await attempts(page)).toEqual([begun[0]]);
});

test('two tabs that respond to different items of one attempt at once lose nothing', async ({ page, context }) => {
  const other = await context.newPage();
  await Promise.all([openStore(page), openStore(other)]);
  const attempt = await begin(page, attemptOf('a'));
  // Each tab knows only its own responses, and all of them are written as fast as it can.
  const writeHalf = (tab: Page, odd: number): Promise<void> =>
    tab.evaluate(
      async (states) => void (await Promise.all(states.map((state) => window.store.save(state)))),
      Array.from({ length: 10 }, (_, at) => responded(attempt, 2 * at + odd, 1 + at)),
    );
  await Promise.all([writeHalf(page, 0), writeHalf(other, 1)]);
  const [kept] = await attempts(page);
  expect(kept?.items.map(({ revision }) => revision)).toEqual(Array.from({ length: 20 }, (_, at) => 1 + (at >> 1)));
  await expect.poll(() => page.evaluate(() => window.changes)).toBeGreaterThan(0);
});

test('what one tab finished, the other cannot change', async ({ page, context }) => {
  const other = await context.newPage();
  await Promise.all([openStore(page), openStore(other)]);
  const attempt = await begin(page, attemptOf('a'));
  const finished = { ...responded(attempt, 0, 1), finished: '2026-11-01T10:05:00.000Z' };
  await save(page, finished);
  expect(await save(other, responded(attempt, 0, 9))).toEqual(finished);
  expect(await attempts(other)).toEqual([finished]);
});

test('the next attempt comes after the last one, also with the clock set back', async ({ page }) => {
  await openStore(page);
  await save(page, attemptOf('a', { finished: '2026-11-01T10:05:00.000Z' }));
  const next = await begin(page, attemptOf('b', { started: '2001-01-01T00:00:00.000Z' }));
  expect(next.started).toBe('2026-11-01T10:00:00.001Z');
  expect((await attempts(page)).map(({ id }) => id[0])).toEqual(['a', 'b']);
});

test('attempts are asked for by lesson; sites on one origin know nothing of each other', async ({ page, context }) => {
  const other = await context.newPage();
  await openStore(page);
  await openStore(other, '/another/');
  await save(page, attemptOf('a'));
  await save(page, attemptOf('b', { lesson: 'a/c' }));
  expect((await attempts(page, 'a/c')).map(({ id }) => id[0])).toEqual(['b']);
  expect(await attempts(page)).toHaveLength(2);
  expect(await attempts(other)).toEqual([]);
  expect(await other.evaluate(() => window.changes)).toBe(0);
});

test('a place is the last one that was kept, in whichever tab; erasing forgets all', async ({ page, context }) => {
  const other = await context.newPage();
  await Promise.all([openStore(page), openStore(other)]);
  const keep = (tab: Page, step: number): Promise<void> =>
    tab.evaluate((at) => window.store.keepPlace({ lesson: 'a/b', step: at, anchor: '', at: '', revision: 1 }), step);
  const place = (): Promise<unknown> => page.evaluate(() => window.store.place('a/b'));
  expect(await place()).toBeUndefined();
  await keep(page, 3);
  await keep(other, 5);
  expect(await place()).toMatchObject({ step: 5, revision: 2 });
  await save(page, attemptOf('a'));
  await other.evaluate(() => window.store.erase());
  expect(await place()).toBeUndefined();
  expect(await attempts(page)).toEqual([]);
  expect(await page.evaluate(() => window.troubles)).toEqual([]);
});

test.describe('with no room left', () => {
  const fill = (page: Page, full: boolean): Promise<void> =>
    page.evaluate((now) => {
      if (!now) return void Reflect.set(IDBObjectStore.prototype, 'put', Reflect.get(window, 'putBefore'));
      Reflect.set(window, 'putBefore', IDBObjectStore.prototype.put);
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    }, full);

  test('an attempt goes on in memory, is said once, and is kept again once there is room', async ({ page }) => {
    await openStore(page);
    const begun = await begin(page, attemptOf('a'));
    await fill(page, true);
    const first = await save(page, responded(begun, 0, 1));
    const second = await save(page, responded(first, 1, 2));
    expect(await attempts(page)).toEqual([second]);
    expect(await begin(page, attemptOf('b'))).toEqual(second);
    await page.evaluate(() => window.store.keepPlace({ lesson: 'a/b', step: 2, anchor: '', at: '', revision: 1 }));
    expect(await page.evaluate(() => window.store.place('a/b'))).toMatchObject({ step: 2 });
    expect(await page.evaluate(() => window.troubles)).toEqual([
      'Your progress lasts until you leave this page: this browser has no room left.',
    ]);
    await fill(page, false);
    const third = await save(page, responded(second, 2, 3));
    await openStore(page);
    expect(await attempts(page)).toEqual([third]);
    expect(third.items.slice(0, 4).map(({ revision }) => revision)).toEqual([1, 2, 3, 0]);
  });
});

test('a page from a USB stick, without any server, keeps its attempts and hands over files', async ({ page }) => {
  const file = test.info().outputPath('page.html');
  writeFileSync(file, '<!doctype html><title>One file</title><p>A lesson</p>');
  const reopen = (): Promise<void> => openStore(page, '/store/', `file://${file}`);
  await reopen();
  const begun = await begin(page, attemptOf('a'));
  await reopen();
  expect(await attempts(page)).toEqual([begun]);
  const download = page.waitForEvent('download');
  await page.evaluate(() => window.dryrun.download('result.json', 'application/json', '{"ü": 1}'));
  const handed = await download;
  expect(handed.suggestedFilename()).toBe('result.json');
  expect(readFileSync(await handed.path(), 'utf8')).toBe('{"ü": 1}');
});
