import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';

/** What a page loads before anything is asked for, in bytes as a static host sends them (gzip -9), each file for itself. */
export interface PageWeight {
  readonly html: number;
  readonly script: number;
  readonly style: number;
  readonly fonts: number;
  /** The text of all its scripts. */
  readonly code: string;
}

function zipped(body: Buffer | string): number {
  return gzipSync(body, { level: 9 }).length;
}

/**
 * Loads a page, and weighs it with everything that comes of it until the network is idle.
 * @param ready waits for what must have come; on a slow machine the network is idle before a page asks for all of it
 */
export async function pageWeight(page: Page, url: string, ready?: () => Promise<void>): Promise<PageWeight> {
  const responses: Response[] = [];
  const keep = (response: Response): void => void responses.push(response);
  page.on('response', keep);
  await page.goto(url, { waitUntil: 'networkidle' });
  await ready?.();
  page.off('response', keep);
  const bodies = async (kind: string): Promise<Buffer[]> =>
    Promise.all(
      responses.filter((response) => response.request().resourceType() === kind).map((response) => response.body()),
    );
  const inline = async (tag: string): Promise<string[]> =>
    (await page.locator(tag).evaluateAll((nodes) => nodes.map((node) => node.textContent ?? ''))).filter(
      (text) => text !== '',
    );
  const scripts = [...(await bodies('script')), ...(await inline('script:not([src]):not([type="application/json"])'))];
  const styles = [...(await bodies('stylesheet')), ...(await inline('style'))];
  const sum = (all: readonly (Buffer | string)[]): number => all.reduce((total, each) => total + zipped(each), 0);
  return {
    html: sum(await bodies('document')),
    script: sum(scripts),
    style: sum(styles),
    fonts: (await bodies('font')).length,
    code: scripts.join('\n'),
  };
}
