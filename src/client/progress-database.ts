import { type IDBPDatabase, openDB } from 'idb';

/**
 * Opens the browser's database of progress, and makes it where there is none. Rejects where the browser denies it, and where another tab has it open in an older form.
 * @param base the site's path: several sites may share one origin
 */
export function openDatabase(base: string): Promise<IDBPDatabase> {
  return new Promise((resolve, reject) => {
    openDB(`dryrun ${base}`, 1, {
      upgrade(database) {
        database.createObjectStore('attempts', { keyPath: 'id' }).createIndex('lesson', 'lesson');
        database.createObjectStore('places', { keyPath: 'lesson' }).createIndex('lesson', 'lesson');
        // For records that could not be read and would have been overwritten.
        database.createObjectStore('aside', { autoIncrement: true });
      },
      blocked: reject,
      // A newer version of the site wants to change the database: it need not wait for this page to be closed.
      blocking: (_, __, { target }) => target instanceof IDBDatabase && target.close(),
    }).then(resolve, reject);
  });
}
