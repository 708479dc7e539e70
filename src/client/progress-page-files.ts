import { toCsv } from '../progress/csv.ts';
import { writeExport } from '../progress/export-file.ts';
import { download } from './download.ts';
import { lessonWords } from './lesson-words.ts';
import type { ProgressRecords } from './progress-records.ts';
import type { ProgressStore } from './progress-store.ts';

function fileName(now: Date, ending: string): string {
  return `progress-${now.toISOString().slice(0, 10)}.${ending}`;
}

/** Downloads everything as an export file, and returns in a sentence what went out. @param site the address of this site */
export async function exportAll(site: string, store: ProgressStore, records: ProgressRecords): Promise<string> {
  const now = new Date();
  const attempts = await store.attempts();
  const text = writeExport(site, now.toISOString(), attempts, await records.places());
  const name = fileName(now, 'json');
  download(name, 'application/json', text);
  return `${attempts.length === 1 ? 'One attempt' : `${attempts.length} attempts`} exported to ${name}.`;
}

/** Downloads the results of the finished attempts as CSV. @param addresses of the site's lessons, whose items are told in words */
export async function exportCsv(store: ProgressStore, addresses: ReadonlyMap<string, string>): Promise<string> {
  const name = fileName(new Date(), 'csv');
  const attempts = await store.attempts();
  const lessons = attempts.filter(({ finished }) => finished).map(({ lesson }) => lesson);
  download(name, 'text/csv', toCsv(attempts, await lessonWords(lessons, addresses)));
  return `The results of all finished attempts are in ${name}.`;
}

/** Downloads the records that cannot be read, as they are. */
export async function exportUnreadable(records: ProgressRecords): Promise<string> {
  const name = fileName(new Date(), 'unreadable.json');
  download(name, 'application/json', `${JSON.stringify(await records.unreadable(), undefined, 2)}\n`);
  return `What could not be read is in ${name}.`;
}
