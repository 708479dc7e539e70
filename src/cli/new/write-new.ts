import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { say } from '../../io/say.ts';
import { Refusal } from './refusal.ts';

/**
 * Writes files that are not there yet, and says which; where one is there, none is written.
 * @param files text by absolute path
 * @param from where the user stands: what is said is relative to it
 */
export function writeNew(files: ReadonlyMap<string, string>, from: string): void {
  const there = [...files.keys()].filter((path) => existsSync(path)).map((path) => relative(from, path));
  if (there.length > 0)
    throw new Refusal(`${there.join(', ')} ${there.length === 1 ? 'is' : 'are'} there already; nothing was written`);
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
    say(`wrote ${relative(from, path)}`);
  }
}
