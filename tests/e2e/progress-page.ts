import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, siteUrl } from './lesson.ts';

/** The progress page of the site that the tests read. */
export class ProgressPage {
  readonly page: Page;
  /** What became of the last thing that was asked for. */
  readonly said: Locator;
  readonly trouble: Locator;

  constructor(page: Page) {
    this.page = page;
    this.said = page.locator('[data-part=said]');
    this.trouble = page.locator('[data-part=trouble]');
  }

  async open(): Promise<void> {
    await this.page.goto(`${siteUrl()}progress/`);
    await expect(this.page.getByRole('button', { name: 'Export', exact: true })).toBeVisible();
  }

  /** Imports the text of a file, and waits until the page has said what came of it. */
  async import(text: string): Promise<void> {
    await this.said.evaluate((place) => (place.textContent = ''));
    const buffer = Buffer.from(text);
    await this.page
      .getByLabel(/^Import/)
      .setInputFiles({ name: 'progress.json', mimeType: 'application/json', buffer });
    await expect(this.said).toHaveText(/\.$/);
  }

  async erase(): Promise<void> {
    await this.page.getByRole('button', { name: 'Erase all…' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Erase all', exact: true }).click();
  }

  /** The text of the file that a button hands over. */
  async download(button: string): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: button, exact: true }).click();
    return readFileSync(await (await download).path(), 'utf8');
  }

  /** A lesson of the map, also one that is gone. */
  lesson(title: string): Locator {
    return this.page.getByRole('region', { name: 'Lessons' }).getByRole('listitem').filter({ hasText: title });
  }
}

/** All records of an object store of the page's database, past the page's own code; with a record, puts that in first. */
export function rawProgress(page: Page, name: string, record?: unknown): Promise<unknown[]> {
  return page.evaluate(
    ([database, store, added]) =>
      new Promise<unknown[]>((resolve, reject) => {
        const request = indexedDB.open(String(database));
        request.addEventListener('error', () => reject(request.error));
        request.addEventListener('success', () => {
          const records = request.result.transaction(String(store), 'readwrite').objectStore(String(store));
          if (added !== undefined && added !== null) records.put(added);
          const all = records.getAll();
          all.addEventListener('success', () => {
            request.result.close();
            resolve(all.result);
          });
        });
      }),
    [`dryrun ${new URL(siteUrl()).pathname}`, name, record],
  );
}
