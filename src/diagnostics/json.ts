import type { Diagnostic } from './diagnostic.ts';
import { jsonText } from './json-text.ts';

/** Diagnostics and counts as one JSON text, for programs. */
export function printJson(diagnostics: readonly Diagnostic[], counts: object): string {
  return jsonText({ diagnostics, counts });
}
