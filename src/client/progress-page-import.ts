import { importNews, importText } from '../progress/import-news.ts';
import type { ProgressRecords } from './progress-records.ts';
import type { ProgressStore } from './progress-store.ts';

/** What a browser can be asked to read as one text. */
const LARGEST = 50_000_000;

/** The text of a file, or why it has none. */
async function textOf(file: File): Promise<{ readonly text: string } | { readonly refused: string }> {
  if (file.size > LARGEST) return { refused: `${file.name} is over 50 MB: that is not a file of progress.` };
  try {
    return { text: await file.text() };
  } catch {
    return { refused: `${file.name} could not be read. Has it been moved or deleted?` };
  }
}

/**
 * Merges an export file into what is kept, and returns in a sentence or two what came in, or why nothing did.
 * @param site the address of this site
 */
export async function importFile(
  file: File,
  site: string,
  store: ProgressStore,
  records: ProgressRecords,
): Promise<string> {
  const read = await textOf(file);
  if ('refused' in read) return read.refused;
  // It brings the schema's library along, which only an import needs.
  const { readExport } = await import('../progress/read-export.ts');
  const found = readExport(read.text);
  if ('refused' in found) return found.refused;
  const news = importNews(await store.attempts(), found.attempts);
  for (const attempt of news.attempts) await store.save(attempt);
  await records.mergePlaces(found.places);
  const from = found.site === site ? '' : ` The file comes from ${found.site}.`;
  return `${importText(news, found.leftOut)}${from}`;
}
