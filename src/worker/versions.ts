import { cacheName, cacheNames } from './caches.ts';
import { LIST_NAME } from './file-list.ts';
import { download, fill } from './fill.ts';
import { addressOf, type Kept, missing, readKept, wholeGroups } from './kept.ts';
import { listIntegrity, version } from './published.ts';

const OWN = cacheName(version);

async function others(): Promise<Kept[]> {
  const names = (await cacheNames()).filter((name) => name !== OWN);
  return (await Promise.all(names.map(readKept))).filter((kept) => kept !== undefined);
}

/** What this version keeps; its list is fetched where it is not there yet, and throws where that cannot be had. */
export async function own(): Promise<Kept> {
  const kept = await readKept(OWN);
  if (kept) return kept;
  const list = await download(LIST_NAME, listIntegrity);
  await (await caches.open(OWN)).put(addressOf(LIST_NAME), list);
  return own();
}

/** Keeps what every page needs, and each course that an earlier version kept; throws where one file cannot be had. */
export async function install(): Promise<void> {
  const [kept, older] = await Promise.all([own(), others()]);
  await fill(kept, missing(kept, ['', ...older.flatMap(wholeGroups)]), older);
}

/** Takes over from the earlier versions what is still the same, and drops them. */
export async function activate(): Promise<void> {
  const [kept, older] = await Promise.all([own(), others()]);
  // A course that was kept while this version waited is not lost.
  await fill(kept, missing(kept, Object.keys(kept.list)), older, false);
  await Promise.all((await cacheNames()).filter((name) => name !== OWN).map((name) => caches.delete(name)));
}

/** A file of this version. */
export function match(address: string): Promise<Response | undefined> {
  return caches.match(address, { cacheName: OWN, ignoreVary: true });
}
