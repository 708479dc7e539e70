import { defineConfig } from '@playwright/test';
import { findBrowser } from './e2e/find-browser.ts';

// Found once, here; the worker processes inherit it.
process.env['DRYRUN_BROWSER'] ??= await findBrowser();

export default defineConfig({
  testDir: './e2e',
  outputDir: '../node_modules/.e2e',
  globalSetup: './e2e/build-and-serve.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 30_000, toMatchAriaSnapshot: { pathTemplate: '{testDir}/aria/{arg}{ext}' } },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['DRYRUN_E2E_REPORT'] ?? '../node_modules/.e2e/report.json' }],
  ],
  use: {
    launchOptions: {
      executablePath: process.env['DRYRUN_BROWSER'],
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    },
  },
});
