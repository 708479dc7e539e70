import type { Locator, Page } from '@playwright/test';
import { expect } from './lesson.ts';

/** An item that readers write in, by its type; the shipped lesson has one of each. */
export function written(page: Page, type: 'text' | 'numeric' | 'console'): Locator {
  return page.locator(`dry-${type}`);
}

/** Writes into an item's fields, in order, and checks them. */
export async function give(item: Locator, ...responses: readonly string[]): Promise<void> {
  for (const [at, response] of responses.entries()) await item.getByRole('textbox').nth(at).fill(response);
  await item.getByRole('button', { name: 'Check' }).click();
}

/** Ends the attempt as it stands and begins a new one; what is checked stays as it is until then. */
export async function tryAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  await page.getByRole('button', { name: 'Finish all the same' }).click();
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
}

/** Expects that the page does not scroll sideways. */
export async function expectNarrow(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBe(0);
}

/** Writes what is right into every item that readers write in. */
export async function giveAllRight(page: Page): Promise<void> {
  await give(written(page, 'text'), 'NXDOMAIN');
  await give(written(page, 'numeric'), '30');
  await give(written(page, 'console'), 'None', '10.1.1.7');
}
