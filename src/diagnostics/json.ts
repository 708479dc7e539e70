import type { Diagnostic } from './diagnostic.ts';

/** Diagnostics and counts as one JSON text, for programs. */
export function printJson(diagnostics: readonly Diagnostic[], counts: object): string {
  return JSON.stringify({ diagnostics, counts }, null, 2);
}
