import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, '.github/workflows');

const permissions = z.record(z.string(), z.enum(['none', 'read', 'write']));
const workflowSchema = z.object({
  on: z.union([z.string(), z.record(z.string(), z.unknown())]),
  permissions,
  jobs: z.record(
    z.string(),
    z.object({
      permissions: permissions.optional(),
      'timeout-minutes': z.number(),
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          run: z.string().optional(),
          with: z.record(z.string(), z.unknown()).optional(),
        }),
      ),
    }),
  ),
});

const files = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));
/** The one that README.md shows, for a course in a repository of its own. */
const shown = /^```yaml\n(on: [\s\S]*?)^```$/m.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1] ?? '';
const workflows = [...files, { name: 'README.md', text: shown }].map(({ name, text }) => ({
  name,
  text,
  workflow: workflowSchema.parse(parse(text)),
}));
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));

test('there are two', () => {
  expect(files.map(({ name }) => name)).toEqual(['publish.yml', 'pull-request.yml']);
});

describe.each(workflows)('$name', ({ name, text, workflow }) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('has no secret, and never runs what a stranger sent with the rights of the repository', () => {
    expect(text).not.toMatch(/\bsecrets\b|github\.token|GITHUB_TOKEN|pull_request_target|workflow_run/);
  });

  test('leaves no credentials behind a checkout', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with?.['persist-credentials']).toBe(false);
  });

  test("writes nothing but, in the job that publishes, the site's pages", () => {
    const rights = [workflow.permissions, ...jobs.map((job) => job.permissions ?? {})].flatMap(Object.entries);
    const writes = rights.filter(([, right]) => right === 'write').map(([what]) => what);
    expect(writes.toSorted()).toEqual(name === 'publish.yml' ? ['id-token', 'pages'] : []);
  });

  test('a job that may write runs no code of the repository', () => {
    for (const job of jobs.filter((each) => Object.values(each.permissions ?? {}).includes('write')))
      expect(job.steps.filter(({ run, uses }) => run !== undefined || uses?.includes('checkout'))).toEqual([]);
  });

  test('puts nothing that a stranger can word into a shell', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  test('uses GitHub’s own actions, each of a version', () => {
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@v\d+$/);
  });

  test('names scripts that there are', () => {
    const named = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/npm (?:run (?:--silent )?)?([\w:]+)/g)].map((match) => match[1] ?? ''),
    );
    expect(named.length).toBeGreaterThan(1);
    for (const script of named.filter((each) => each !== 'ci')) expect(Object.keys(scripts)).toContain(script);
  });

  test('takes the Node.js that package.json asks for', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/setup-node@')))
      expect(step.with?.['node-version-file']).toMatch(/^(dryrun\/)?package\.json$/);
  });
});

test('a pull request is checked with annotations, and its receipt and its site are attached', () => {
  const { workflow } = workflows.find(({ name }) => name === 'pull-request.yml') ?? {};
  expect(Object.keys(workflow?.on ?? {})).toEqual(['pull_request']);
  expect(workflow?.permissions).toEqual({ contents: 'read' });
  const steps = workflow?.jobs['content']?.steps ?? [];
  expect(steps.some(({ run = '' }) => /check -- --format github --receipt/.test(run))).toBe(true);
  const attached = steps.flatMap((step) => (step.uses?.startsWith('actions/upload-artifact@') ? [step.with] : []));
  expect(attached.map((each) => [each?.['name'], each?.['path']])).toEqual([
    ['receipt', 'dist-receipt/'],
    ['site', 'dist/'],
  ]);
});

test('the one of the README checks and builds the course that was checked out beside', () => {
  const { on, jobs } = parse(shown);
  expect(on).toBe('pull_request');
  const { env, defaults, steps } = jobs.content;
  const checkouts = steps.flatMap((step: { uses?: string; with?: { path: string } }) =>
    step.uses?.startsWith('actions/checkout@') ? [step.with?.path] : [],
  );
  expect(checkouts).toEqual([env.DRYRUN_CONTENT.slice('../'.length), defaults.run['working-directory']]);
  const attached = steps.flatMap((step: { uses?: string; with?: { path: string } }) =>
    step.uses?.startsWith('actions/upload-artifact@') ? [step.with?.path] : [],
  );
  expect(attached).toEqual(['dryrun/dist-receipt/', 'dryrun/dist/']);
});

test('another repository is checked out at a commit that is named', () => {
  const { jobs } = workflowSchema.parse(parse(shown));
  const others = Object.values(jobs).flatMap(({ steps }) => steps.filter((step) => step.with?.['repository']));
  expect(others).toHaveLength(1);
  for (const step of others) expect(step.with?.['ref']).toEqual(expect.any(String));
});

test('actions and packages are looked after', () => {
  const { updates } = z
    .object({
      version: z.literal(2),
      updates: z.array(
        z.strictObject({
          'package-ecosystem': z.string(),
          directory: z.literal('/'),
          schedule: z.strictObject({ interval: z.literal('weekly') }),
        }),
      ),
    })
    .parse(parse(readFileSync(join(ROOT, '.github/dependabot.yml'), 'utf8')));
  expect(updates.map((each) => each['package-ecosystem'])).toEqual(['github-actions', 'npm']);
});

test('the forms for issues can be read', () => {
  const folder = join(ROOT, '.github/ISSUE_TEMPLATE');
  const form = z.object({ name: z.string(), description: z.string(), body: z.array(z.object({ type: z.string() })) });
  for (const name of readdirSync(folder).filter((each) => each !== 'config.yml'))
    expect(form.parse(parse(readFileSync(join(folder, name), 'utf8'))).body.length).toBeGreaterThan(1);
});
