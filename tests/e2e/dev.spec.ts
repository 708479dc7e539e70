import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { copyProject } from '../copy-project.ts';
import { expect, test } from './lesson.ts';

/** Starts `npm run dev` in a copy of the project, and waits for the address it prints. */
function startDev(
  project: string,
): Promise<{ readonly server: ChildProcess; readonly url: string; readonly printed: () => string }> {
  const server = spawn('npx', ['astro', 'dev', '--host', '127.0.0.1'], { cwd: project, detached: true });
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (data: Buffer): void => {
      output += data.toString();
      const url = /http:\/\/[\w.]+:\d+\//.exec(output)?.[0];
      if (url !== undefined) resolve({ server, url, printed: () => output });
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('exit', () => reject(new Error(`astro dev stopped:\n${output}`)));
  });
}

/**
 * Saves a text, and loads the page until it shows what comes of it. Now and then the dev server goes on serving the old page
 * though the loaders have taken the change in: the text is then saved again, with an empty line more, as a person would.
 */
function save(page: Page, file: string, text: string, shown: Locator): Promise<void> {
  let tries = 0;
  return expect(async () => {
    if (tries % 10 === 0) writeFileSync(file, text + '\n'.repeat(tries / 10));
    tries += 1;
    await page.reload();
    await expect(shown).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 100_000 });
}

test('a lesson that is broken while it is shown says so in its page, and heals when it is mended', async ({ page }) => {
  test.setTimeout(600_000);
  const project = copyProject();
  const { server, url, printed } = await startDev(project);
  try {
    const file = join(project, 'content/kubernetes/headless-services/execution.mdx');
    const good = readFileSync(file, 'utf8');
    const broken = good.replace(/(\| Pod IPs +\| )none {4}/, '$110.1.1.9');
    expect(broken).not.toBe(good);
    // The dev server's own reload of the page would cut ours short.
    await page.route('**/@vite/client*', (route) => route.abort());
    await page.goto(`${url}kubernetes/headless-services/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Headless Services');
    // Nothing is kept for offline use here, and what a built site kept at this port before is taken away.
    await expect(page.locator('dry-offline, link[rel=manifest]')).toHaveCount(0);
    const worker = await (await page.request.get(`${url}sw.js`)).text();
    expect(worker).toContain('unregister');
    expect(worker).not.toContain('respondWith');

    await save(page, file, broken, page.getByText('`Pod IPs` is not this at the start').first());
    await expect(page.getByText(/execution\.mdx:45:\d+/).first()).toBeVisible();
    await expect(page.getByText('write `none` in this cell').first()).toBeVisible();
    expect(printed()).toContain('[wrong-cell]');

    await save(page, file, good, page.getByRole('heading', { level: 1, name: 'Headless Services' }));
    await expect(page.getByRole('heading', { name: 'Transcript' })).toBeVisible();

    const course = join(project, 'content/kubernetes/course.mdx');
    const rightCourse = readFileSync(course, 'utf8');
    await page.goto(`${url}kubernetes/`);
    await save(
      page,
      course,
      rightCourse.replace('title:', 'titel: ['),
      page.getByText(/course\.mdx:3:1: error: this is not YAML/).first(),
    );
    await save(
      page,
      course,
      rightCourse.replace('title:', 'titel:'),
      page.getByText('`titel` is not known here').first(),
    );
    await expect(page.getByText('there is `title`').first()).toBeVisible();
    await save(
      page,
      course,
      rightCourse,
      page.getByRole('heading', { level: 1, name: 'Services and DNS in Kubernetes' }),
    );
    expect(printed()).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  } finally {
    if (server.pid !== undefined) process.kill(-server.pid);
    rmSync(project, { recursive: true });
  }
});
