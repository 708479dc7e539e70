import { site } from './caches.ts';
import { type FileList, LIST_NAME } from './file-list.ts';

/** What one cache keeps of the site. */
export interface Kept {
  readonly cache: Cache;
  readonly list: FileList;
  /** The full addresses of the files that are in it. */
  readonly addresses: Set<string>;
}

/** The full address of a file of the list. */
export function addressOf(file: string): string {
  return new URL(file, site).href;
}

/** Reads a cache; undefined where there is none, or no list in it to say what the rest is. */
export async function readKept(name: string): Promise<Kept | undefined> {
  // A worker that was replaced is still asked things, and to open a cache would be to make it anew.
  if (!(await caches.has(name))) return undefined;
  const cache = await caches.open(name);
  const list = await cache.match(addressOf(LIST_NAME));
  return list && { cache, list: await list.json(), addresses: new Set((await cache.keys()).map(({ url }) => url)) };
}

/** The files of some groups that are not kept, each with its integrity. */
export function missing({ list, addresses }: Kept, groups: readonly string[]): [file: string, integrity: string][] {
  return groups
    .flatMap((group) => Object.entries(list[group]?.files ?? {}))
    .filter(([file]) => !addresses.has(addressOf(file)));
}

/** The groups of which every file is kept. */
export function wholeGroups(kept: Kept): string[] {
  return Object.keys(kept.list).filter((group) => missing(kept, [group]).length === 0);
}
