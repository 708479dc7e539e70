import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIST_NAME } from '../../worker/file-list.ts';
import { bundleWorker } from './bundle-worker.ts';
import { groupFiles } from './group-files.ts';
import { integrityOf, readFiles, type SiteFile } from './read-files.ts';

/** The version of a site: it changes with any file of it, and with the worker's own code. */
export function versionOf(files: readonly SiteFile[], worker: string): string {
  const lines = files.map(({ address, integrity }) => `${integrity} ${address}\n`);
  return integrityOf(lines.join('') + worker)
    .slice('sha256-'.length)
    .replace(/\W/g, '')
    .slice(0, 16);
}

/** Writes the worker and the list of files that it keeps into a built site. */
export async function writeOffline(folder: string, courses: readonly string[]): Promise<void> {
  const files = readFiles(folder);
  const list = JSON.stringify(groupFiles(files, courses));
  const worker = await bundleWorker('worker');
  writeFileSync(join(folder, LIST_NAME), list);
  // The list stays out of the worker, which browsers compare byte by byte at each visit.
  const published = { VERSION: versionOf(files, worker), LIST: integrityOf(list) };
  const lines = Object.entries(published).map(([name, value]) => `const ${name}=${JSON.stringify(value)};\n`);
  writeFileSync(join(folder, 'sw.js'), lines.join('') + worker);
}

/** Writes the worker that takes away what an earlier one kept. */
export async function writeGone(folder: string): Promise<void> {
  writeFileSync(join(folder, 'sw.js'), await bundleWorker('gone'));
}
