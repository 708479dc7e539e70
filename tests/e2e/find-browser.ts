import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/**
 * A Chromium to test in, without a download from outside the npm registry: the first of `$CHROMIUM_PATH`, Playwright's
 * own, one that the system has, and the one inside the npm package `@sparticuz/chromium`.
 */
export async function findBrowser(): Promise<string> {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked !== undefined && asked !== '') return asked;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const system = onPath();
  if (system !== undefined) return system;
  const packaged = await import('@sparticuz/chromium');
  return packaged.default.executablePath();
}
