import type { Receipt } from './receipt.ts';

/** Counted up when what is in a receipt file changes in a way that its readers must know of. */
const VERSION = 1;

/** What `receipt.json` has: the receipts of lessons, and the version of its form. */
export interface ReceiptFile {
  readonly format: 'dryrun-receipt';
  readonly version: number;
  readonly lessons: readonly Receipt[];
}

/** The receipts of lessons as one file, for programs; the page of proofs and `check -- --receipt` publish the same. */
export function receiptFile(lessons: readonly Receipt[]): ReceiptFile {
  return { format: 'dryrun-receipt', version: VERSION, lessons };
}
