import { mergePlaces } from '../progress/merge.ts';
import type { Place } from '../progress/place.ts';
import { isAttempt, isPlace } from '../progress/readable.ts';
import { openAccess } from './progress-access.ts';
import { openTable } from './progress-table.ts';

/** What only the progress page asks of the database, so that lessons need not load it. */
export interface ProgressRecords {
  /** Where the reader was, in every lesson. */
  places(): Promise<readonly Place[]>;
  /** Merges places into those that are kept; of two the newer stays. */
  mergePlaces(places: readonly Place[]): Promise<void>;
  /** Every record that cannot be read, as it stands there; undefined where the database cannot be reached. */
  unreadable(): Promise<readonly unknown[] | undefined>;
}

/** Opens the same database as the store; what is wrong with it the store tells. @param base the site's path */
export async function openRecords(base: string): Promise<ProgressRecords> {
  const access = await openAccess(base, () => undefined);
  const table = openTable(access, 'places', ({ lesson }) => lesson, isPlace, mergePlaces);
  return {
    places: () => table.read(),
    async mergePlaces(places) {
      for (const place of places) await table.write(place.lesson, ([kept]) => mergePlaces(kept, place));
    },
    unreadable: () =>
      access.tried(async (open): Promise<unknown[]> => {
        const attempts: unknown[] = await open.getAll('attempts');
        const places: unknown[] = await open.getAll('places');
        const aside: unknown[] = await open.getAll('aside');
        return [...aside, ...attempts.filter((one) => !isAttempt(one)), ...places.filter((one) => !isPlace(one))];
      }),
  };
}
