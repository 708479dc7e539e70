import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { receiptFile } from '../check/receipt-file.ts';
import { plural } from '../diagnostics/plural.ts';
import { lessonFolders } from '../io/check-content.ts';
import { inParallel } from '../io/pool.ts';
import { receiptJob } from '../io/receipt-job.ts';
import type { Workplace } from './workplace.ts';

/** Where `check -- --receipt` writes, in the project. */
const FILE = 'dist-receipt/receipt.json';

/**
 * Writes the receipts of the lessons at or under a folder to `dist-receipt/receipt.json`.
 * @param folder absolute path; all content where undefined
 * @returns a line that says where they are, and how much they have
 */
export async function writeReceipt(
  { project, content }: Workplace,
  folder: string | undefined,
  from: string,
): Promise<string> {
  const jobs = lessonFolders(project, content, folder).map((path) => ({ project, content, path }));
  const receipts = await inParallel(new URL('../io/receipt-worker.ts', import.meta.url), receiptJob, jobs);
  const file = join(project, FILE);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(receiptFile(receipts), null, 2)}\n`);
  const sum = (of: 'proven' | 'sourced' | 'asserted'): number => receipts.reduce((all, each) => all + each[of], 0);
  const counts = `${sum('proven')} proven, ${sum('sourced')} sourced, ${sum('asserted')} asserted`;
  return `${relative(from, file)}: ${plural(receipts.length, 'lesson')}, ${counts}`;
}
