import type { IDBPDatabase } from 'idb';
import type { Attempt } from '../progress/attempt.ts';
import { attemptToBegin } from '../progress/begin.ts';
import { mergeAttempts, mergePlaces } from '../progress/merge.ts';
import type { Place } from '../progress/place.ts';
import { isAttempt, isPlace } from '../progress/readable.ts';
import { byStart } from '../progress/totals.ts';
import { openDatabase } from './progress-database.ts';

/** What is kept of a reader's progress in this browser. Nothing here throws or rejects. */
export interface ProgressStore {
  /** The attempts of a lesson, or of all; the oldest first. */
  attempts(lesson?: string): Promise<readonly Attempt[]>;
  /**
   * Keeps a new attempt and returns it as it is kept: its beginning may be moved behind that of the one before. Where one of this
   * lesson is under way already (another tab began it), that one is returned instead and nothing is written.
   */
  begin(attempt: Attempt): Promise<Attempt>;
  /** Merges a state of an attempt into what is kept, in one transaction, and returns what is kept then. */
  save(attempt: Attempt): Promise<Attempt>;
  /** Where the reader was in a lesson. */
  place(lesson: string): Promise<Place | undefined>;
  /** Keeps where the reader is now; its revision is raised above that of the place kept before. */
  keepPlace(place: Place): Promise<void>;
  /** Forgets everything, also what could not be read. */
  erase(): Promise<void>;
  /** Calls when another tab changed something. */
  onChange(listener: () => void): void;
}

const DENIED = 'This browser keeps nothing for this page: your progress lasts until you leave it.';
const FULL = 'This browser has no room left: what you do now lasts until you leave this page.';
const UNREADABLE =
  'Some progress kept here could not be read and was left out. It is not lost: the progress page has it to download.';

/**
 * Opens what is kept. Never throws: where the browser denies storage, is full, or what it holds cannot be read, the store goes on in memory.
 * @param base the site's path, which begins and ends with a slash
 * @param onTrouble told of each kind of trouble once, in one plain sentence
 */
export async function openProgress(base: string, onTrouble: (sentence: string) => void): Promise<ProgressStore> {
  const told = new Set<string>();
  const tell = (sentence: string): void => {
    if (!told.has(sentence)) onTrouble(sentence);
    told.add(sentence);
  };
  const database = openDatabase(base);
  // What was not written, and where writing works no more than what is kept too.
  const attempts = new Map<string, Attempt>();
  const places = new Map<string, Place>();
  const channel = globalThis.BroadcastChannel && new BroadcastChannel(`dryrun ${base}`);

  /** Does something with the database; undefined, and told, where that fails. */
  const tried = async <Result>(work: (open: IDBPDatabase) => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await work(await database);
    } catch (error) {
      tell(error instanceof Error && error.name === 'QuotaExceededError' ? FULL : DENIED);
      return undefined;
    }
  };
  const readable = <Value>(records: readonly unknown[], is: (record: unknown) => record is Value): Value[] => {
    const good = records.filter(is);
    if (good.length < records.length) tell(UNREADABLE);
    return good;
  };
  /** Reads, changes and writes one record in one transaction, so that no other tab comes between. */
  const replace = <Value>(
    name: string,
    key: string,
    is: (record: unknown) => record is Value,
    next: (kept: Value | undefined) => Value,
  ): Promise<Value | undefined> =>
    tried(async (open) => {
      const transaction = open.transaction([name, 'aside'], 'readwrite');
      const found: unknown = await transaction.objectStore(name).get(key);
      const [kept] = found === undefined ? [] : readable([found], is);
      const value = next(kept);
      const aside = found !== undefined && kept === undefined && transaction.objectStore('aside').add(found);
      await Promise.all([aside, transaction.objectStore(name).put(value), transaction.done]);
      channel?.postMessage('');
      return value;
    });
  const remembered = (kept: readonly Attempt[], lesson: string | undefined): Attempt[] => {
    const all = new Map(kept.map((attempt) => [attempt.id, attempt]));
    for (const [id, attempt] of attempts)
      if (lesson === undefined || attempt.lesson === lesson)
        all.set(id, mergeAttempts(all.get(id) ?? attempt, attempt));
    return [...all.values()].sort(byStart);
  };

  const store: ProgressStore = {
    async attempts(lesson) {
      const kept = await tried<unknown[]>((open) =>
        lesson === undefined ? open.getAll('attempts') : open.getAllFromIndex('attempts', 'lesson', lesson),
      );
      return remembered(readable(kept ?? [], isAttempt), lesson);
    },
    async begin(attempt) {
      const begun = await tried(async (open) => {
        const transaction = open.transaction('attempts', 'readwrite');
        const found: unknown[] = await transaction.store.index('lesson').getAll(attempt.lesson);
        const kept = remembered(readable(found, isAttempt), attempt.lesson);
        const first = attemptToBegin(kept, attempt);
        await Promise.all([kept.includes(first) || transaction.store.put(first), transaction.done]);
        channel?.postMessage('');
        return first;
      });
      if (begun) return begun;
      const first = attemptToBegin(await store.attempts(attempt.lesson), attempt);
      attempts.set(first.id, first);
      return first;
    },
    async save(attempt) {
      const merged = (kept: Attempt | undefined): Attempt => {
        const state = attempts.get(attempt.id);
        const next = state ? mergeAttempts(state, attempt) : attempt;
        return kept ? mergeAttempts(kept, next) : next;
      };
      const kept = await replace('attempts', attempt.id, isAttempt, merged);
      if (kept) return kept;
      const state = merged(undefined);
      attempts.set(attempt.id, state);
      return state;
    },
    async place(lesson) {
      const found = await tried<unknown>((open) => open.get('places', lesson));
      const [kept] = found === undefined ? [] : readable([found], isPlace);
      const state = places.get(lesson);
      return kept && state ? mergePlaces(kept, state) : (kept ?? state);
    },
    async keepPlace(place) {
      const next = (kept: Place | undefined): Place => ({
        ...place,
        revision: Math.max(place.revision, (kept?.revision ?? 0) + 1),
      });
      const kept = await replace('places', place.lesson, isPlace, next);
      if (!kept) places.set(place.lesson, next(places.get(place.lesson)));
    },
    async erase() {
      attempts.clear();
      places.clear();
      await tried(async (open) => {
        const names = ['attempts', 'places', 'aside'];
        const transaction = open.transaction(names, 'readwrite');
        await Promise.all([...names.map((name) => transaction.objectStore(name).clear()), transaction.done]);
        channel?.postMessage('');
      });
    },
    onChange(listener) {
      channel?.addEventListener('message', listener);
    },
  };
  await tried(() => database);
  return store;
}
