import type { IDBPDatabase } from 'idb';
import { openDatabase } from './progress-database.ts';

/** The way to the database, and to the other tabs. */
export interface Access {
  /** Does something with the database; undefined, and told, where that fails. */
  tried<Result>(work: (open: IDBPDatabase) => Promise<Result>): Promise<Result | undefined>;
  /** Says a sentence once. */
  tell(sentence: string): void;
  /** Absent where the browser has none. */
  readonly channel: BroadcastChannel | undefined;
}

/** How each sentence begins that says that nothing is kept. */
export const LASTS = 'Your progress lasts until you leave this page: ';
const DENIED = `${LASTS}this browser cannot keep it.`;
const FULL = `${LASTS}this browser has no room left.`;

/**
 * Opens the database, or says why it cannot be opened.
 * @param base the site's path
 * @param onTrouble told of each kind of trouble once, in one sentence
 */
export async function openAccess(base: string, onTrouble: (sentence: string) => void): Promise<Access> {
  const told = new Set<string>();
  const tell = (sentence: string): void => {
    if (!told.has(sentence)) onTrouble(sentence);
    told.add(sentence);
  };
  const database = openDatabase(base);
  const channel = globalThis.BroadcastChannel && new BroadcastChannel(`dryrun ${base}`);

  const tried: Access['tried'] = async (work) => {
    try {
      return await work(await database);
    } catch (error) {
      tell((error as Error).name === 'QuotaExceededError' ? FULL : DENIED);
      return undefined;
    }
  };
  await tried(() => database);
  return { tried, tell, channel };
}
