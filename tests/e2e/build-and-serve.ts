import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from './serve.ts';

/** The path the tests serve the site under, as a project page of a static host would. */
const BASE = '/some/path';

/** Builds the site for a path of its own and serves it, for all browser tests together. */
export default async function buildAndServe(): Promise<() => void> {
  const project = new URL('../..', import.meta.url).pathname;
  const folder = mkdtempSync(join(tmpdir(), 'dryrun-site-'));
  execFileSync('npx', ['astro', 'build', '--base', BASE, '--outDir', folder], { cwd: project, stdio: 'inherit' });
  const { server, port } = await serve(folder, BASE);
  process.env['DRYRUN_SITE'] = `http://127.0.0.1:${port}${BASE}/`;
  process.env['DRYRUN_DIST'] = folder;
  return () => {
    server.close();
    rmSync(folder, { recursive: true });
  };
}
