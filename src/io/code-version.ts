import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whatever a checked lesson depends on besides its own files. */
const PARTS = [
  'src/model',
  'src/diagnostics',
  'src/lesson',
  'src/items',
  'src/check',
  'src/io',
  'src/site/view',
  'package-lock.json',
];

function filesUnder(path: string): string[] {
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.flatMap((entry) =>
    entry.isDirectory()
      ? filesUnder(join(path, entry.name))
      : entry.name.endsWith('.ts')
        ? [join(path, entry.name)]
        : [],
  );
}

const known = new Map<string, string>();

/**
 * A hash of the code that checks and shows lessons, of what it is built on and of the Node.js that runs it: what was kept from
 * another version is not used. Read once a process.
 */
export function codeVersion(project: string): string {
  const version = known.get(project) ?? hashOf(project);
  known.set(project, version);
  return version;
}

function hashOf(project: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const part of PARTS) {
    const path = join(project, part);
    for (const file of part.endsWith('.json') ? [path] : filesUnder(path).toSorted()) hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}
