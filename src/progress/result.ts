import type { Attempt } from './attempt.ts';
import { writeExport } from './export-file.ts';

/**
 * One finished attempt as the text of a file to download: an export with nothing else in it, so that it can be imported.
 * @param site the site's address
 * @param exported now, in ISO 8601, UTC
 */
export function resultText(site: string, exported: string, attempt: Attempt): string {
  return writeExport(site, exported, [attempt], []);
}
