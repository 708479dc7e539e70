import type { Diagnostic } from './diagnostic.ts';
import { type FindSource, headline, printText } from './text.ts';

/** How many diagnostics of one rule a file gets in full; the others get a line each, so as not to drown the rest. */
const IN_FULL = 3;

function inShort(diagnostic: Diagnostic): string {
  const expected = diagnostic.facts?.expected;
  return expected === undefined ? headline(diagnostic) : `${headline(diagnostic)}, expected ${expected}`;
}

/** Diagnostics as a terminal shows them, in their order, each with an empty line around it where it is told in full. */
export function printReport(diagnostics: readonly Diagnostic[], find: FindSource): string {
  const told = new Map<string, number>();
  let out = '';
  let shortBefore = false;
  for (const diagnostic of diagnostics) {
    const key = `${diagnostic.rule} ${diagnostic.place.file}`;
    const nth = (told.get(key) ?? 0) + 1;
    told.set(key, nth);
    const short = nth > IN_FULL;
    const gap = out === '' ? '' : short && shortBefore ? '\n' : '\n\n';
    out += gap + (short ? inShort(diagnostic) : printText(diagnostic, find));
    shortBefore = short;
  }
  return out;
}
