import type { Attempt } from '../progress/attempt.ts';
import { attemptToBegin } from '../progress/begin.ts';
import { bringAttempt } from '../progress/bring.ts';
import { mergeAttempts, mergePlaces } from '../progress/merge.ts';
import type { Place } from '../progress/place.ts';
import { isAttempt, isPlace } from '../progress/readable.ts';
import { byStart } from '../progress/totals.ts';
import { forgetWord, forgetWords, lastWords } from './last-word.ts';
import { openAccess } from './progress-access.ts';
import { openTable } from './progress-table.ts';

/** What is kept of a reader's progress in this browser. Nothing here throws or rejects. */
export interface ProgressStore {
  /** The attempts of a lesson, or of all, with what pages said when they were left; the oldest first. */
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

/**
 * Opens what is kept. Never throws: where the browser denies storage, is full, or what it holds cannot be read, the store goes on in memory.
 * @param base the site's path, which begins and ends with a slash
 * @param onTrouble told of each kind of trouble once, in one plain sentence
 */
export async function openProgress(base: string, onTrouble: (sentence: string) => void): Promise<ProgressStore> {
  const access = await openAccess(base, onTrouble);
  const attempts = openTable(access, 'attempts', ({ id }) => id, isAttempt, mergeAttempts);
  const places = openTable(access, 'places', ({ lesson }) => lesson, isPlace, mergePlaces);

  /** Takes in what pages said when they were left; a word that cannot be written stays where it is. */
  const bring = async (): Promise<void> => {
    for (const last of lastWords(base)) {
      const { word } = last;
      const stays =
        'id' in word
          ? attempts.isInMemory(await attempts.write(word.lesson, (kept) => bringAttempt(kept, word)))
          : places.isInMemory(await places.write(word.lesson, ([kept]) => mergePlaces(kept, word)));
      if (!stays) forgetWord(last);
    }
  };

  return {
    async attempts(lesson) {
      await bring();
      return (await attempts.read(lesson)).sort(byStart);
    },
    begin: (attempt) => attempts.write(attempt.lesson, (kept) => attemptToBegin(kept, attempt)),
    save: (attempt) =>
      attempts.write(attempt.lesson, (kept) =>
        mergeAttempts(
          kept.find(({ id }) => id === attempt.id),
          attempt,
        ),
      ),
    async place(lesson) {
      await bring();
      return (await places.read(lesson))[0];
    },
    async keepPlace(place) {
      await places.write(place.lesson, ([kept]) => ({
        ...place,
        revision: Math.max(place.revision, kept ? kept.revision + 1 : 0),
      }));
    },
    async erase() {
      forgetWords(base);
      attempts.forget();
      places.forget();
      await access.tried(async (open) => {
        for (const name of open.objectStoreNames) await open.clear(name);
        access.channel?.postMessage('');
      });
    },
    onChange: (listener) => access.channel?.addEventListener('message', listener),
  };
}
