import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** Everything `npm test` does, in order; a step that fails or does not run makes it fail. */

const project = new URL('..', import.meta.url).pathname;
const results = mkdtempSync(join(tmpdir(), 'dryrun-tests-'));
const broken: string[] = [];
let passed = 0;
let failed = 0;

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numTotalTests: z.number(),
  success: z.boolean(),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Runs a command of the project; a failing one that counts nothing itself counts as one failure. */
function step(
  title: string,
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): boolean {
  console.log(`\n== ${title}`);
  const { status } = spawnSync(command, args, {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) broken.push(title);
  return status === 0;
}

function must(ok: boolean): void {
  if (!ok) failed += 1;
}

/** Reads a runner's own counts; a report that is missing or empty is a failure. */
function count(
  ok: boolean,
  file: string,
  read: (json: unknown) => { readonly passed: number; readonly failed: number },
): void {
  const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  passed += counts.passed;
  failed += counts.failed;
  if ((!ok && counts.failed === 0) || counts.passed + counts.failed === 0) failed += 1;
}

must(step('format', 'npx', ['prettier', '--check', '{src,tests}/**/*.ts']));
must(step('types of the site', 'npx', ['astro', 'check']));
for (const layer of readdirSync(join(project, 'src')).filter((name) =>
  existsSync(join(project, 'src', name, 'tsconfig.json')),
)) {
  must(step(`types of src/${layer}, without Node and without a page`, 'npx', ['tsc', '-p', `src/${layer}`]));
}
must(step('content', 'npm', ['run', '--silent', 'check']));

const unit = join(results, 'unit.json');
const unitOk = step('unit tests', 'npx', [
  'vitest',
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unit}`,
]);
count(unitOk, unit, (json) => {
  const { numPassedTests, numFailedTests } = vitestReport.parse(json);
  return { passed: numPassedTests, failed: numFailedTests };
});

const e2e = join(results, 'e2e.json');
const e2eOk = step('browser tests', 'npx', ['playwright', 'test', '--config', 'tests/playwright.config.ts'], {
  DRYRUN_E2E_REPORT: e2e,
});
count(e2eOk, e2e, (json) => {
  const { stats } = playwrightReport.parse(json);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
});

rmSync(results, { recursive: true });
if (broken.length > 0) console.log(`\nfailed: ${broken.join('; ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
