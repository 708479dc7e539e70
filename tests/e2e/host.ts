import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test as base } from '@playwright/test';
import { writeOffline } from '../../src/site/offline/write-offline.ts';
import { serve } from './serve.ts';

const BASE = '/some/path';

/** A static host with a copy of the built site, that can be stopped for real and published to. */
export class Host {
  readonly folder: string;
  /** What was asked of it, as `GET /some/path/`, oldest first. */
  readonly requests: string[] = [];
  readonly #slashless: boolean;
  #server: Server | undefined;
  #port = 0;

  /** @param slashless whether it sends `/x/` on to `/x` */
  constructor(slashless = false) {
    this.#slashless = slashless;
    this.folder = mkdtempSync(join(tmpdir(), 'dryrun-host-'));
    cpSync(process.env['DRYRUN_DIST'] ?? '', this.folder, { recursive: true });
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}${BASE}/`;
  }

  async start(): Promise<void> {
    const onRequest = (line: string): void => void this.requests.push(line);
    const { server, port } = await serve(this.folder, BASE, this.#port, onRequest, this.#slashless);
    this.#server = server;
    this.#port = port;
  }

  /** Stops the server, and makes sure that nothing answers any more. */
  async stop(): Promise<void> {
    const stopped = new Promise((resolve) => this.#server?.close(resolve));
    this.#server?.closeAllConnections();
    await stopped;
    await expect(fetch(this.url)).rejects.toThrow();
  }

  /** Changes one text file of the copy, without publishing the change. */
  edit(path: string, change: (text: string) => string): void {
    const file = join(this.folder, path);
    const text = readFileSync(file, 'utf8');
    expect(change(text), path).not.toBe(text);
    writeFileSync(file, change(text));
  }

  /** Lists the copy's files anew, as a build does at its end. */
  publish(courses: readonly string[] = ['kubernetes']): Promise<void> {
    return writeOffline(this.folder, courses);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server?.closeAllConnections();
    this.#server?.close();
    rmSync(this.folder, { recursive: true });
  }
}

/** Opens a page of the host, and waits until it says that it is available offline. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByText('Available offline', { exact: true })).toBeVisible();
}

/** Has the browser look for a new version, and tells what became of its worker: `installed`, or `redundant` where it failed. */
export function lookForUpdate(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise<ServiceWorker | null>((resolve) => {
      registration.addEventListener('updatefound', () => resolve(registration.installing));
    });
    await registration.update();
    const worker = await found;
    return new Promise<string>((resolve) => {
      const look = (): void => {
        if (worker && worker.state !== 'installing') resolve(worker.state);
      };
      worker?.addEventListener('statechange', look);
      look();
    });
  });
}

export const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    await using host = new Host();
    await host.start();
    await use(host);
  },
});

export { expect };
