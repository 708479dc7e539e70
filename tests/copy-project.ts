import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { linkPackages } from './link-packages.ts';

/** A copy of the project whose content a test may break; dependencies are shared with the original. */
export function copyProject(): string {
  const project = resolve(import.meta.dirname, '..');
  const copy = mkdtempSync(join(tmpdir(), 'dryrun-copy-'));
  for (const name of [
    'src',
    'content',
    'public',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'astro.config.mjs',
  ])
    cpSync(join(project, name), join(copy, name), { recursive: true });
  linkPackages(project, copy);
  return copy;
}
